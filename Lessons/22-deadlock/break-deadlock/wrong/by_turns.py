# fails: peer-reads-first; diagnosis: none
import socket


def exchange(sock, data):
    pieces = []
    for start in range(0, len(data), 4096):
        sock.sendall(data[start:start + 4096])
        if start + 4096 < len(data):
            pieces.append(sock.recv(4096))
    sock.shutdown(socket.SHUT_WR)
    while piece := sock.recv(4096):
        pieces.append(piece)
    return b''.join(pieces)
