# makefile('rb') and its ways of reading.
import socket

a, b = socket.socketpair()
a.sendall(b'first line\nsecond\r\n\nfourth without end')
a.close()
f = b.makefile('rb')
print(type(f).__name__, f.readable(), f.writable(), f.seekable())
print(f.readline())
print(f.readline(3))
print(f.readline())
print(f.read(1))
print(f.readlines())
print(f.readline(), f.read())
f.close()
print(f.closed, b.fileno() >= 0)
a, b = socket.socketpair()
with a, b:
    a.sendall(b'x=1\ny=2\n')
    a.shutdown(socket.SHUT_WR)
    for line in b.makefile('rb'):
        print(line.rstrip().split(b'='))
c, d = socket.socketpair()
c.sendall(b'12345678')
g = d.makefile('rb')
print(g.read(3), g.peek(1)[:1], g.read(5))
buffer = bytearray(4)
c.sendall(b'abcd')
print(g.readinto(buffer), buffer)
