# fails: connects; diagnosis: M27
import select
import socket


def connect_with_deadline(address, seconds):
    sock = socket.socket()
    sock.setblocking(False)
    sock.connect(address)
    if not select.select([], [sock], [], seconds)[1]:
        sock.close()
        raise TimeoutError('no answer')
    sock.setblocking(True)
    return sock
