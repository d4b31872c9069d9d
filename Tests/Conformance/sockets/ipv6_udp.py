# UDP over IPv6.
import socket

a, b = (socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) for _ in range(2))
a.bind(('::1', 0))
b.bind(('::1', 0, 0, 0))
print(a.sendto(b'ping', b.getsockname()))
data, address = b.recvfrom(100)
print(data, address == a.getsockname(), len(address))
print(b.sendto(b'pong', ('::1', address[1])), a.recv(10))
a.connect(b.getsockname()[:2])
print(a.getpeername() == b.getsockname())
print(a.send(b'x'), b.recv(1))
try:
    a.sendto(b'x', ('::1', 9, 0, 0, 0))
except TypeError as e:
    print(e)
