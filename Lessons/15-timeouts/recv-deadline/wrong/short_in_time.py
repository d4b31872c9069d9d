# fails: gives-up; diagnosis: none
import time


def recv_until_deadline(sock, n, seconds):
    deadline = time.monotonic() + seconds
    before = sock.gettimeout()
    data = b''
    try:
        while len(data) < n:
            left = deadline - time.monotonic()
            if left <= 0:
                break
            sock.settimeout(left)
            try:
                piece = sock.recv(n - len(data))
            except TimeoutError:
                break
            if not piece:
                raise EOFError(f'the stream ended after {len(data)} of {n} bytes')
            data += piece
    finally:
        sock.settimeout(before)
    return data
