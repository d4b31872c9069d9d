# Encoding at the border of the program.
import socket

a, b = socket.socketpair()
name = 'Zoë'
a.sendall(f'hello {name}\n'.encode())
data = b.recv(100)
print(data, data.decode(), end='')
print(len(name), len(name.encode()), len(name.encode('utf-16-le')), len(name.encode('latin-1')))
a.sendall(bytes([0, 127, 128, 255]))
data = b.recv(100)
print(list(data), data.hex(), data[0], data[1:3])
try:
    data.decode()
except UnicodeDecodeError as e:
    print(e.reason, e.start, e.end, e.object == data)
print(repr(data.decode('latin-1')), data.decode('utf-8', 'ignore') == '\x00\x7f')
a.sendall(str(42).encode() + b'\n' + b'%d %s' % (7, b'x'))
first, second = b.recv(100).split(b'\n')
print(int(first), second)
try:
    a.sendall('n=' + b'1')
except TypeError as e:
    print(e)
try:
    print(b'n=' + '1')
except TypeError as e:
    print(e)
