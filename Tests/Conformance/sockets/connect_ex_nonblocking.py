# The steps of a non-blocking connect.
import errno
import select
import socket

listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen()
c = socket.socket()
c.setblocking(False)
code = c.connect_ex(listener.getsockname())
print(errno.errorcode[code])
_, writable, _ = select.select([], [c], [], 5)
print(writable == [c])
print(c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
print(c.getpeername() == listener.getsockname())
again = c.connect_ex(listener.getsockname())
print(again, c.connect_ex(listener.getsockname()) == errno.EISCONN)

d = socket.socket()
d.settimeout(0)
try:
    d.connect(listener.getsockname())
except BlockingIOError as e:
    print(type(e).__name__, e.errno, e)
