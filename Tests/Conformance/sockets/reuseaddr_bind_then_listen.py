# Two sockets with SO_REUSEADDR may bind, but only one may listen.
import socket

a, b = socket.socket(), socket.socket()
for s in (a, b):
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
a.bind(('127.0.0.1', 0))
b.bind(a.getsockname())
print('both are bound')
a.listen()
try:
    b.listen()
except OSError as e:
    print(e)

x, y = socket.socket(), socket.socket()
for s in (x, y):
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
x.bind(('127.0.0.1', 0))
x.listen()
y.bind(x.getsockname())
y.listen()
print('SO_REUSEPORT shares:', x.getsockname() == y.getsockname())

u, v = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
for s in (u, v):
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.settimeout(0.02)
u.bind(('127.0.0.1', 0))
v.bind(u.getsockname())
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'who', u.getsockname())
print('the latecomer gets it:', v.recv(10))
try:
    u.recv(10)
except TimeoutError as e:
    print('the first:', e)
