# One send, one datagram; an empty datagram is one too.
import socket

def udp():
    """A bound UDP socket on the loopback."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(('127.0.0.1', 0))
    sock.settimeout(5)
    return sock

server, client = udp(), udp()
for message in (b'one', b'', b'three', b'4' * 1000):
    print(client.sendto(message, server.getsockname()))
for _ in range(4):
    data = server.recv(2048)
    print(len(data), data[:5])
server.setblocking(False)
try:
    server.recvfrom(10)
except BlockingIOError as e:
    print(e)
server.settimeout(0.01)
try:
    server.recvfrom(10)
except TimeoutError as e:
    print(e)
