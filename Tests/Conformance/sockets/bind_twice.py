# A socket is bound once.
import errno
import socket

s = socket.socket()
s.bind(('127.0.0.1', 0))
try:
    s.bind(('127.0.0.1', 0))
except OSError as e:
    print(type(e).__name__, e.errno == errno.EINVAL, e.strerror)
    print(e)
    print(e.args)

t = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
t.bind(('127.0.0.1', 0))
try:
    t.bind(('127.0.0.1', 0))
except OSError as e:
    print(errno.errorcode[e.errno])

s.listen()
c = socket.socket()
c.connect(s.getsockname())
try:
    c.bind(('127.0.0.1', 0))
except OSError as e:
    print('after connect:', errno.errorcode[e.errno])
