# fails: exchanges; diagnosis: none
import socket
import threading


def exchange(sock, data):
    def send():
        sock.sendall(data)
        sock.shutdown(socket.SHUT_RDWR)

    sender = threading.Thread(target=send)
    sender.start()
    pieces = []
    while piece := sock.recv(65536):
        pieces.append(piece)
    sender.join()
    return b''.join(pieces)
