# Exceptions of timeouts: which class they are.
import errno
import socket

a, b = socket.socketpair()
a.settimeout(0.01)
try:
    a.recv(1)
except OSError as e:
    print(repr(e), isinstance(e, TimeoutError), isinstance(e, BlockingIOError))
    print(e.errno, e.strerror, e.args, e.filename)
kernel = OSError(errno.ETIMEDOUT, 'Connection timed out')
print(type(kernel).__name__, kernel.errno, kernel)
try:
    a.recv(1)
except BlockingIOError:
    print('would block')
except socket.timeout:
    print('timed out')
count = 0
while count < 3:
    try:
        a.recv(1)
    except socket.timeout:
        count += 1
print(count)
b.send(b'x')
print(a.recv(1))
