# Datagrams over AF_UNIX.
import os
import socket

names = ['\0dgram-%d-%s' % (os.getpid(), side) for side in 'ab']
a, b = (socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) for _ in range(2))
a.bind(names[0])
b.bind(names[1])
print(a.sendto(b'hello', names[1]))
data, address = b.recvfrom(100)
print(data, address == names[0].encode())
print(b.sendto(b'there', address), a.recv(100))
c = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
c.connect(names[1])
c.send(b'nameless')
print(b.recvfrom(100))
b.close()
try:
    c.send(b'gone')
except ConnectionRefusedError as e:
    print(e)
try:
    c.sendto(b'x', '/tmp/no/such/path')
except OSError as e:
    print(type(e).__name__, e)
