# fails: reset-while-replying; diagnosis: none
import socket

sockets = {}


def upload(host, port, data):
    sock = socket.create_connection((host, port))
    sockets[port] = sock
    sock.sendall(data)
    sock.shutdown(socket.SHUT_WR)
    reply = b''
    while piece := sock.recv(4096):
        reply += piece
    sock.close()
    return reply
