# The largest datagram over IPv4 has 65507 bytes.
import errno
import socket

def udp():
    """A bound UDP socket on the loopback."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(('127.0.0.1', 0))
    sock.settimeout(5)
    return sock

server, client = udp(), udp()
print(client.sendto(b'x' * 65507, server.getsockname()))
print(len(server.recv(65535)))
try:
    client.sendto(b'x' * 65508, server.getsockname())
except OSError as e:
    print(type(e).__name__, errno.errorcode[e.errno], e)
print(client.sendto(b'y', server.getsockname()))
print(server.recv(10))
