# fails: exchanges; diagnosis: none
import socket
import threading


def exchange(sock, data):
    pieces = []

    def receive():
        while piece := sock.recv(65536):
            pieces.append(piece)

    threading.Thread(target=receive).start()
    sock.sendall(data)
    sock.shutdown(socket.SHUT_WR)
    return b''.join(pieces)
