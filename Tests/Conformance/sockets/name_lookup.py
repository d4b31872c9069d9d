# Names: localhost, unknown ones, and numeric ones.
import socket

print(socket.gethostbyname('localhost'))
print(socket.gethostbyname('127.0.0.1'))
print(socket.gethostbyname('127.9.8.7'))
print(type(socket.gethostname()).__name__, len(socket.gethostname()) > 0)
print(socket.gethostbyname_ex('127.0.0.1')[2])
try:
    socket.gethostbyname('no.such.host.invalid')
except OSError as e:
    print(type(e).__name__, issubclass(socket.gaierror, OSError))
try:
    socket.gethostbyname(5)
except TypeError as e:
    print(type(e).__name__)
c = socket.socket()
for call in (c.connect, c.connect_ex):
    try:
        call(('no.such.host.invalid', 1))
    except socket.gaierror as e:
        print('connect:', type(e).__name__)
listener = socket.socket()
listener.bind(('localhost', 0))
listener.listen()
c.connect(('localhost', listener.getsockname()[1]))
print(c.getpeername()[0])
print(socket.getnameinfo(('127.0.0.1', 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
