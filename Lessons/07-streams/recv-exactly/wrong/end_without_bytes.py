# fails: ends-early; diagnosis: none
def recv_exactly(sock, n):
    data = b''
    while len(data) < n:
        piece = sock.recv(n - len(data))
        if not piece:
            if data:
                raise EOFError
            return b''
        data += piece
    return data
