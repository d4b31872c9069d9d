# An empty host means every address of the machine.
import socket

s = socket.socket()
s.bind(('', 0))
print(s.getsockname()[0])
s.listen()
port = s.getsockname()[1]
c = socket.socket()
c.connect(('127.0.0.1', port))
a, peer = s.accept()
print(a.getsockname()[0], peer[0])
print(a.getsockname()[1] == port)
