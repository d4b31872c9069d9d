# A timed-out file object cannot be read again.
import socket

a, b = socket.socketpair()
a.settimeout(0.01)
f = a.makefile('rb')
for _ in range(2):
    try:
        f.readline()
    except OSError as e:
        print(type(e).__name__, e)
b.sendall(b'now there is a line\n')
try:
    f.readline()
except OSError as e:
    print(type(e).__name__, e)
a.settimeout(None)
print(a.makefile('rb').readline())
a.setblocking(False)
try:
    a.makefile('rb').readline()
    print('no error')
except Exception as e:
    print(type(e).__name__, e)
print(a.makefile('rb').read())
