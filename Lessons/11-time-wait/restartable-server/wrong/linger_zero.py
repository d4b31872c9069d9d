# fails: serves; diagnosis: M46
import socket
import struct


def make_listener(host, port):
    listener = socket.socket()
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
        listener.bind((host, port))
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener
