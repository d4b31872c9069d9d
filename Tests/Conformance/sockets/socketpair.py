# Two connected sockets at once.
import socket

pair = socket.socketpair()
print(type(pair).__name__, len(pair))
a, b = pair
print(a.family.name, a.type.name, a.proto, a.gettimeout())
a.sendall(b'left to right')
b.sendall(b'right to left')
print(b.recv(100), a.recv(100))
a.shutdown(socket.SHUT_WR)
print(b.recv(1), b.send(b'still'), a.recv(10))
b.close()
print(a.recv(1))
try:
    a.send(b'x')
except BrokenPipeError as e:
    print(e)
c, d = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
c.send(b'one')
c.send(b'two')
print(d.recv(100), d.recv(100))
try:
    socket.socketpair(socket.AF_INET)
except OSError as e:
    print(e)
e, f = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
e.send(b'packet')
print(f.recv(3), f.type.name)
e.close()
print(f.recv(10))
