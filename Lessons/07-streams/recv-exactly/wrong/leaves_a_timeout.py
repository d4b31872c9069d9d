# fails: leaves-the-socket; diagnosis: none
def recv_exactly(sock, n):
    sock.settimeout(30)
    data = b''
    while len(data) < n:
        piece = sock.recv(n - len(data))
        if not piece:
            raise EOFError
        data += piece
    return data
