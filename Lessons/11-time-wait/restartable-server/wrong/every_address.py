# fails: host; diagnosis: none
import socket


def make_listener(host, port):
    listener = socket.socket()
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(('', port))
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener
