# fails: exchanges; diagnosis: none
import socket
import threading


def exchange(sock, data):
    def send():
        sock.sendall(data)
        sock.shutdown(socket.SHUT_WR)

    sender = threading.Thread(target=send)
    sender.start()
    reply = sock.recv(1 << 24)
    sender.join()
    return reply
