# fails: refused; diagnosis: none
import socket


def upload(host, port, data):
    try:
        sock = socket.create_connection((host, port))
    except ConnectionRefusedError:
        return b''
    with sock:
        sock.sendall(data)
        sock.shutdown(socket.SHUT_WR)
        reply = b''
        while piece := sock.recv(4096):
            reply += piece
        return reply
