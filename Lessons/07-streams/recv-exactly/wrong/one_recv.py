# fails: pieces; diagnosis: M02
def recv_exactly(sock, n):
    if n == 0:
        return b''
    data = sock.recv(n)
    if not data:
        raise EOFError
    return data
