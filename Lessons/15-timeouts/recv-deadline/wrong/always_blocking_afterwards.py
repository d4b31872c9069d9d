# fails: leaves-the-timeout; diagnosis: M31
import time


def recv_until_deadline(sock, n, seconds):
    deadline = time.monotonic() + seconds
    data = b''
    try:
        while len(data) < n:
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError(f'{len(data)} of {n} bytes within {seconds} seconds')
            sock.settimeout(left)
            piece = sock.recv(n - len(data))
            if not piece:
                raise EOFError(f'the stream ended after {len(data)} of {n} bytes')
            data += piece
    finally:
        sock.setblocking(True)
    return data
