def exchange(sock, data):
    return b''
