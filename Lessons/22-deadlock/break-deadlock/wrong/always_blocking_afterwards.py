# fails: leaves-the-socket; diagnosis: M31
import select
import socket


def exchange(sock, data):
    sock.setblocking(False)
    pieces = []
    reads, writes = [sock], [sock]
    while reads or writes:
        readable, writable, _ = select.select(reads, writes, [])
        if readable:
            piece = sock.recv(65536)
            pieces.append(piece)
            if not piece:
                reads = []
        if writable:
            data = data[sock.send(data):]
            if not data:
                sock.shutdown(socket.SHUT_WR)
                writes = []
    sock.setblocking(True)
    return b''.join(pieces)
