# fails: bears-the-unreachable; diagnosis: M35
import select
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999


def bound():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind(('127.0.0.1', port))
    return sock


first = bound()
sockets = [first]
while True:
    for sock in select.select(sockets, [], [])[0]:
        data, address = sock.recvfrom(65535)
        if sock is first:
            # From now on the kernel gives this client's datagrams to a socket of its own.
            sock = bound()
            sock.connect(address)
            sockets.append(sock)
        sock.send(data)
