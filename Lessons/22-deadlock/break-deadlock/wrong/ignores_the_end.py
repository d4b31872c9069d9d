# fails: exchanges; diagnosis: M07
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
        pieces.append(sock.recv(65536))
    sender.join()
    return b''.join(pieces)
