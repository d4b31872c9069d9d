# fails: exchanges; diagnosis: none
import socket
import threading


def exchange(sock, data):
    def send():
        sock.sendall(data)
        sock.shutdown(socket.SHUT_WR)

    sender = threading.Thread(target=send)
    sender.start()
    pieces = []
    while True:
        piece = sock.recv(65536)
        pieces.append(piece)
        if len(piece) < 65536:
            break
    sender.join()
    return b''.join(pieces)
