# A refused non-blocking connect becomes writable; SO_ERROR tells, once.
import errno
import select
import socket

nobody = socket.socket()
nobody.bind(('127.0.0.1', 0))
c = socket.socket()
c.setblocking(False)
print(errno.errorcode[c.connect_ex(nobody.getsockname())])
readable, writable, _ = select.select([c], [c], [], 5)
print(readable == [c], writable == [c])
code = c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
print(errno.errorcode[code])
print(c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
print(c.recv(10))
try:
    c.getpeername()
except OSError as e:
    print(e)
