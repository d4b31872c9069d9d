# fails: exchanges; diagnosis: none
import socket


def exchange(sock, data):
    pieces = []
    while piece := sock.recv(65536):
        pieces.append(piece)
    sock.sendall(data)
    sock.shutdown(socket.SHUT_WR)
    return b''.join(pieces)
