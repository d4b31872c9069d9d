# fails: refused; diagnosis: none
import errno
import os
import select
import socket


def connect_with_deadline(address, seconds):
    sock = socket.socket()
    try:
        sock.setblocking(False)
        code = sock.connect_ex(address)
        if code == errno.EINPROGRESS:
            if not select.select([], [sock], [], seconds)[1]:
                raise TimeoutError(f'no answer from {address} within {seconds} seconds')
            code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if code:
            raise RuntimeError(os.strerror(code))
        sock.setblocking(True)
    except Exception:
        sock.close()
        raise
    return sock
