# fails: restarts; diagnosis: M21
import socket


def make_listener(host, port):
    listener = socket.socket()
    try:
        listener.bind((host, port))
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener
