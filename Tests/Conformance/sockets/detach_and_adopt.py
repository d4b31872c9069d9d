# detach gives the descriptor away; fileno= adopts one.
import os
import socket

a, b = socket.socketpair()
fd = a.detach()
print(a.fileno(), fd >= 0)
print(repr(a).startswith('<socket.socket [closed] fd=-1'))
again = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, fileno=fd)
print(again.fileno() == fd)
again.sendall(b'hi')
print(b.recv(2, socket.MSG_WAITALL))
c = socket.socket(fileno=again.detach())
print(c.family.name, c.type.name)
c.close()
print(b.recv(1))
fd = b.detach()
socket.close(fd)
for bad in (lambda: socket.socket(fileno=fd), lambda: socket.close(fd)):
    try:
        bad()
    except OSError as e:
        print(e)
x, y = socket.socketpair()
z = socket.fromfd(x.fileno(), socket.AF_UNIX, socket.SOCK_STREAM)
print(z.fileno() != x.fileno())
z.send(b'z')
print(y.recv(1))
