# fails: ends-early; diagnosis: M07
def recv_exactly(sock, n):
    data = b''
    while len(data) < n:
        data += sock.recv(n - len(data))
    return data
