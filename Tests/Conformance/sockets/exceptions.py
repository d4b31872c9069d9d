# The exceptions of the socket module and their family.
import errno
import select
import socket

print(socket.error is OSError, socket.timeout is TimeoutError, select.error is OSError)
print(socket.gaierror.__mro__[1].__name__, socket.herror.__mro__[1].__name__)
for name in ('EPIPE', 'ESHUTDOWN', 'ECONNABORTED', 'ECONNREFUSED', 'ECONNRESET',
             'EAGAIN', 'EALREADY', 'EWOULDBLOCK', 'EINPROGRESS', 'ETIMEDOUT', 'EINTR',
             'EACCES', 'EPERM', 'ENOENT', 'EEXIST', 'EADDRINUSE', 'ENOTCONN', 'EISCONN'):
    number = getattr(errno, name)
    e = OSError(number, 'text')
    print(name, type(e).__name__, e)
for kind in (BrokenPipeError, ConnectionResetError, BlockingIOError, TimeoutError):
    print(kind.__name__, [c.__name__ for c in kind.__mro__[1:-2]])
