# fails: refused; diagnosis: M28
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
            code = 0
        if code:
            raise OSError(code, os.strerror(code))
        sock.setblocking(True)
    except OSError:
        sock.close()
        raise
    return sock
