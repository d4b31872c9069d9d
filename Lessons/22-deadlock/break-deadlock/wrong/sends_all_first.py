# fails: peer-sends-first; diagnosis: none
import socket


def exchange(sock, data):
    sock.sendall(data)
    sock.shutdown(socket.SHUT_WR)
    pieces = []
    while piece := sock.recv(65536):
        pieces.append(piece)
    return b''.join(pieces)
