# fails: zero; diagnosis: M08
def recv_exactly(sock, n):
    data = b''
    while True:
        piece = sock.recv(n - len(data))
        if not piece:
            raise EOFError
        data += piece
        if len(data) == n:
            return data
