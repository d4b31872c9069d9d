# fails: leaves-nothing-open; diagnosis: none
import socket

sockets = []


def make_listener(host, port):
    listener = socket.socket()
    sockets.append(listener)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.listen()
    return listener
