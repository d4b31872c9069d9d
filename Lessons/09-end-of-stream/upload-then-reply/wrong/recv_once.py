# fails: uploads; diagnosis: M02
import socket


def upload(host, port, data):
    with socket.create_connection((host, port)) as sock:
        sock.sendall(data)
        sock.shutdown(socket.SHUT_WR)
        return sock.recv(1 << 20)
