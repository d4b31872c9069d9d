# fails: uploads; diagnosis: M44
import socket


def upload(host, port, data):
    with socket.create_connection((host, port)) as sock:
        sock.sendall(data)
        sock.shutdown(socket.SHUT_RDWR)
        reply = b''
        while piece := sock.recv(4096):
            reply += piece
        return reply
