# fails: receives; diagnosis: M02
def recv_until_deadline(sock, n, seconds):
    before = sock.gettimeout()
    sock.settimeout(seconds)
    try:
        data = sock.recv(n)
        if not data:
            raise EOFError('the stream ended')
        return data
    finally:
        sock.settimeout(before)
