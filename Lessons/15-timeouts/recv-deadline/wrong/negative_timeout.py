# fails: ends-in-a-flood; diagnosis: none
import time


def recv_until_deadline(sock, n, seconds):
    deadline = time.monotonic() + seconds
    before = sock.gettimeout()
    data = b''
    try:
        while len(data) < n:
            sock.settimeout(deadline - time.monotonic())
            piece = sock.recv(n - len(data))
            if not piece:
                raise EOFError(f'the stream ended after {len(data)} of {n} bytes')
            data += piece
    finally:
        sock.settimeout(before)
    return data
