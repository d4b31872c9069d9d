# fails: empty; diagnosis: none
import select
import socket


def exchange(sock, data):
    timeout = sock.gettimeout()
    sock.setblocking(False)
    pieces = []
    reads, writes = [sock], [sock] if data else []
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
    sock.settimeout(timeout)
    return b''.join(pieces)
