# fails: uploads; diagnosis: E17
import socket


def upload(host, port, data):
    sock = socket.create_connection((host, port))
    sock.sendall(data)
    sock.close()
    reply = b''
    while piece := sock.recv(4096):
        reply += piece
    return reply
