# fails: exchanges; diagnosis: none
import select
import socket


def exchange(sock, data):
    timeout = sock.gettimeout()
    sock.setblocking(False)
    pieces = []
    reads, writes = [sock], [sock]
    sock.shutdown(socket.SHUT_WR)
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
                writes = []
    sock.settimeout(timeout)
    return b''.join(pieces)
