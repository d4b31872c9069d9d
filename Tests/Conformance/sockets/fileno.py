# fileno: small, unique among the open, -1 after close, reused.
import socket

a = socket.socket()
b = socket.socket()
print(type(a.fileno()).__name__, a.fileno() >= 3, a.fileno() != b.fileno())
number = a.fileno()
a.close()
print(a.fileno())
c = socket.socket()
print('the number is used again:', c.fileno() == number)
print(c.fileno() == c.fileno())
d, e = socket.socketpair()
print(len({b.fileno(), c.fileno(), d.fileno(), e.fileno()}))
try:
    c.fileno(1)
except TypeError as error:
    print(error)
