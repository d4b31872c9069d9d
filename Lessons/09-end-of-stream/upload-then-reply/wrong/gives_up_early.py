# fails: waits; diagnosis: none
import socket


def upload(host, port, data):
    with socket.create_connection((host, port)) as sock:
        sock.sendall(data)
        sock.shutdown(socket.SHUT_WR)
        sock.settimeout(0.2)
        reply = b''
        try:
            while piece := sock.recv(4096):
                reply += piece
        except TimeoutError:
            pass
        return reply
