# fails: uploads; diagnosis: M02
import socket


def upload(host, port, data):
    with socket.create_connection((host, port)) as sock:
        sock.sendall(data)
        sock.shutdown(socket.SHUT_WR)
        reply = b''
        while True:
            piece = sock.recv(4096)
            reply += piece
            if len(piece) < 4096:
                return reply
