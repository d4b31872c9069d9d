# An address which is not of this machine.
import errno
import socket

s = socket.socket()
for address in ('192.0.2.1', '8.8.8.8'):
    try:
        s.bind((address, 0))
    except OSError as e:
        print(address, type(e).__name__, errno.errorcode[e.errno], e.strerror)
s.bind(('127.99.88.77', 0))
print(s.getsockname()[0])
s.close()
