# fails: refuses-a-second; diagnosis: M23
import socket


def make_listener(host, port):
    return socket.create_server((host, port), reuse_port=True)
