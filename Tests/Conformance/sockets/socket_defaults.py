# A new socket: its attributes and their defaults.
import socket

s = socket.socket()
print(s.family == socket.AF_INET, s.type == socket.SOCK_STREAM, s.proto)
print(repr(s.family), repr(s.type))
print(s.gettimeout(), s.getblocking(), s.timeout)
print(s.fileno() > 2, s.getsockname())
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(u.type.name, u.proto)
t = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
print(t.proto == socket.IPPROTO_TCP)
k = socket.socket(family=socket.AF_INET, type=socket.SOCK_DGRAM, proto=0)
print(k.type.name)
n = socket.socket(2, 1, 0)
print(n.family.name, n.type.name)
nb = socket.socket(socket.AF_INET, socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
print(nb.getblocking(), nb.gettimeout(), nb.type.name)
print(isinstance(s, socket.SocketType), type(s).__name__, type(s).__module__)
print(s.get_inheritable())
s.set_inheritable(True)
print(s.get_inheritable())
for x in (s, u, t, k, n, nb):
    x.close()
