# connect on UDP sets the peer and keeps strangers out.
import socket

def udp():
    """A bound UDP socket on the loopback."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(('127.0.0.1', 0))
    sock.settimeout(5)
    return sock

a, b, stranger = udp(), udp(), udp()
a.connect(b.getsockname())
print(a.getpeername() == b.getsockname())
stranger.sendto(b'psst', a.getsockname())
b.sendto(b'friend', a.getsockname())
data, address = a.recvfrom(100)
print(data, address == b.getsockname())
print(a.send(b'plain send'))
print(b.recv(100))
print(a.sendall(b'sendall'), b.recv(100))
print(a.sendto(b'elsewhere', stranger.getsockname()))
print(stranger.recv(100))
a.connect(stranger.getsockname())
print('a new peer:', a.getpeername() == stranger.getsockname())
print(a.send(b'hello'), stranger.recv(10))
