# The socket is closed when it and all its files are.
import socket

a, b = socket.socketpair()
f = a.makefile('rb')
a.close()
print('closed in name only:', a.fileno() >= 0, repr(a).startswith('<socket.socket [closed]'))
b.sendall(b'late\n')
print(f.readline())
b.setblocking(False)
try:
    b.recv(1)
except BlockingIOError:
    print('no end of stream while the file is open')
b.setblocking(True)
f.close()
print(b.recv(1), a.fileno())
try:
    f.readline()
except ValueError as e:
    print(e)
c, d = socket.socketpair()
w = c.makefile('wb')
w.write(b'kept until close')
c.close()
w.close()
print(d.recv(100), d.recv(1))
