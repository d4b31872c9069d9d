# fails: connects; diagnosis: M27
import os
import socket


def connect_with_deadline(address, seconds):
    sock = socket.socket()
    sock.setblocking(False)
    code = sock.connect_ex(address)
    if code:
        sock.close()
        raise OSError(code, os.strerror(code))
    sock.setblocking(True)
    return sock
