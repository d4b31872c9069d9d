# fails: uploads; diagnosis: M04
import socket


def upload(host, port, data):
    with socket.create_connection((host, port)) as sock:
        sock.send(data)
        sock.shutdown(socket.SHUT_WR)
        reply = b''
        while piece := sock.recv(4096):
            reply += piece
        return reply
