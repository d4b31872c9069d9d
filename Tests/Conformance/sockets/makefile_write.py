# makefile('wb') is buffered: nothing travels before flush.
import socket

a, b = socket.socketpair()
f = a.makefile('wb')
print(type(f).__name__, f.writable(), f.readable())
print(f.write(b'hello'))
b.setblocking(False)
try:
    b.recv(10)
except BlockingIOError:
    print('nothing yet')
f.flush()
print(b.recv(10))
f.writelines([b'one ', b'two'])
f.close()
print(b.recv(10))
print('the socket is still open:', a.send(b'!'), b.recv(1))
try:
    f.write(b'x')
except ValueError as e:
    print(e)
raw = a.makefile('wb', buffering=0)
print(type(raw).__name__, raw.write(b'unbuffered'), b.recv(20))
try:
    a.makefile('wb').write('text')
except TypeError as e:
    print(e)
