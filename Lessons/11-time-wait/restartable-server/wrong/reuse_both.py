# fails: refuses-a-second; diagnosis: none
import socket


def make_listener(host, port):
    return socket.create_server((host, port), reuse_port=True)
