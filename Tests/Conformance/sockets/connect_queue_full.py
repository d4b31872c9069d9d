# A full accept queue: the client's connect waits.
import errno
import socket

full = socket.socket()
full.bind(('127.0.0.1', 0))
full.listen(0)
first = socket.create_connection(full.getsockname())
waiting = socket.socket()
waiting.settimeout(0.02)
try:
    waiting.connect(full.getsockname())
except TimeoutError as e:
    print(type(e).__name__, e, e.errno)
other = socket.socket()
other.settimeout(0.02)
print(errno.errorcode[other.connect_ex(full.getsockname())])
third = socket.socket()
third.setblocking(False)
print(errno.errorcode[third.connect_ex(full.getsockname())])
print(errno.errorcode[third.connect_ex(full.getsockname())])
print(third.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
for call in (lambda: third.send(b'x'), lambda: third.recv(1)):
    try:
        call()
    except OSError as e:
        print(type(e).__name__, errno.errorcode[e.errno])
try:
    third.getpeername()
except OSError as e:
    print(e)
