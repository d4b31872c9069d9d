# fails: restarts; diagnosis: M21
import socket


def make_listener(host, port):
    listener = socket.socket()
    try:
        listener.bind((host, port))
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener
