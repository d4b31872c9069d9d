# fails: takes-no-more; diagnosis: none
def recv_exactly(sock, n):
    with sock:
        data = b''
        while len(data) < n:
            piece = sock.recv(n - len(data))
            if not piece:
                raise EOFError
            data += piece
        return data
