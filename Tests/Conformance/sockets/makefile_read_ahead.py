# A buffered file reads ahead and hides bytes from recv and select.
import select
import socket

a, b = socket.socketpair()
a.sendall(b'line one\nline two\n')
f = b.makefile('rb')
print(f.readline())
print('select sees', len(select.select([b], [], [], 0)[0]))
b.setblocking(False)
try:
    b.recv(100)
except BlockingIOError:
    print('recv finds nothing')
b.setblocking(True)
print('the file has it:', f.readline())
raw = b.makefile('rb', buffering=0)
a.sendall(b'three\nfour\n')
print(raw.readline())
print('unbuffered leaves the rest:', b.recv(100))
