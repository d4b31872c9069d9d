# socket.socket stands on _socket.socket.
import _socket
import socket

print(socket.socket, socket.SocketType, socket.socket.__mro__)
print(socket.SocketType is _socket.socket, issubclass(socket.socket, _socket.socket))
print(socket.error is OSError, socket.timeout is TimeoutError)
print(socket.gaierror, socket.herror, socket.gaierror.__mro__)
raw = _socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(repr(raw).replace(str(raw.fileno()), 'N', 1), raw.family, raw.type)
raw.close()
for text, call in (
    ('accept', lambda: raw.accept()),
    ('many', lambda: _socket.socket(2, 1, 0, None, 5)),
    ('name', lambda: _socket.socket(foo=1)),
    ('none', lambda: socket.socket.recv()),
    ('other', lambda: socket.socket.connect(5, 6)),
):
    try:
        print(text, call())
    except (AttributeError, TypeError) as e:
        print(text, type(e).__name__, e)
s = socket.socket()
for statement in ('family', 'type', 'timeout', 'proto', 'connect'):
    try:
        setattr(s, statement, 1)
    except AttributeError as e:
        print(statement, e)
