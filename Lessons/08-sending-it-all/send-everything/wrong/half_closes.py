# fails: bytes-like; diagnosis: M44
import socket


def send_everything(sock, data):
    view = memoryview(data).cast('B')
    while view:
        view = view[sock.send(view):]
    sock.shutdown(socket.SHUT_WR)
