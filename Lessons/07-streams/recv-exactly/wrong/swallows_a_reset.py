# fails: reset; diagnosis: none
def recv_exactly(sock, n):
    data = b''
    while len(data) < n:
        try:
            piece = sock.recv(n - len(data))
        except OSError:
            return data
        if not piece:
            raise EOFError
        data += piece
    return data
