# Linux's abstract names begin with a null byte.
import os
import socket

name = '\0conformance-%d' % os.getpid()
server = socket.socket(socket.AF_UNIX)
server.bind(name)
server.listen()
print(type(server.getsockname()).__name__, server.getsockname() == name.encode())
client = socket.socket(socket.AF_UNIX)
client.connect(name.encode())
conn, address = server.accept()
print(repr(address), client.getpeername() == name.encode())
client.sendall(b'x')
print(conn.recv(1))
server.close()
again = socket.socket(socket.AF_UNIX)
again.bind(name)
print('free at once after close')
