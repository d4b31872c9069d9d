# fails: leaves-the-timeout; diagnosis: none
import time


def recv_until_deadline(sock, n, seconds):
    deadline = time.monotonic() + seconds
    data = b''
    while len(data) < n:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError('too late')
        sock.settimeout(left)
        piece = sock.recv(n - len(data))
        if not piece:
            raise EOFError('the stream ended')
        data += piece
    return data
