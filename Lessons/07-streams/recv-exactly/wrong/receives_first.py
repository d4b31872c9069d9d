# fails: zero; diagnosis: M08
def recv_exactly(sock, n):
    data = sock.recv(n)
    while len(data) < n:
        piece = sock.recv(n - len(data))
        if not piece:
            raise EOFError
        data += piece
    return data
