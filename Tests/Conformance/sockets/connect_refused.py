# Nobody listens: ConnectionRefusedError.
import errno
import socket

bound = socket.socket()
bound.bind(('127.0.0.1', 0))     # bound, not listening
address = bound.getsockname()
c = socket.socket()
try:
    c.connect(address)
except OSError as e:
    print(type(e).__name__, e)
    print(e.errno == errno.ECONNREFUSED, e.strerror, e.filename)
    print(isinstance(e, ConnectionError), isinstance(e, socket.error))
try:
    socket.create_connection(address)
except ConnectionRefusedError as e:
    print('create_connection:', e)
print(c.connect_ex(address) == errno.ECONNREFUSED)
bound.listen()
print('the same socket may try again:', c.connect(address), c.getpeername() == address)
