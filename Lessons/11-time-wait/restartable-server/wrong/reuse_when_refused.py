# fails: restarts; diagnosis: M22
import socket


def make_listener(host, port):
    listener = socket.socket()
    try:
        try:
            listener.bind((host, port))
        except OSError:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host, port))
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener
