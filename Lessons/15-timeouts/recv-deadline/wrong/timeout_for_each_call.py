# fails: counts-them-together; diagnosis: M30
def recv_until_deadline(sock, n, seconds):
    before = sock.gettimeout()
    sock.settimeout(seconds)
    data = b''
    try:
        while len(data) < n:
            piece = sock.recv(n - len(data))
            if not piece:
                raise EOFError('the stream ended')
            data += piece
    finally:
        sock.settimeout(before)
    return data
