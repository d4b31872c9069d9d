# fails: exchanges; diagnosis: M04
import select
import socket


def exchange(sock, data):
    timeout = sock.gettimeout()
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
            sock.send(data)
            sock.shutdown(socket.SHUT_WR)
            writes = []
    sock.settimeout(timeout)
    return b''.join(pieces)
