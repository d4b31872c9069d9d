# setdefaulttimeout applies to new sockets, accepted ones too.
import socket

print(socket.getdefaulttimeout())
old = socket.socket()
socket.setdefaulttimeout(4.5)
print(socket.getdefaulttimeout())
new = socket.socket()
print(old.gettimeout(), new.gettimeout(), new.getblocking())
new.bind(('127.0.0.1', 0))
new.listen()
client = socket.create_connection(new.getsockname())
accepted, _ = new.accept()
print(client.gettimeout(), accepted.gettimeout())
a, b = socket.socketpair()
print(a.gettimeout())
socket.setdefaulttimeout(None)
print(socket.socket().gettimeout())
quick = socket.create_connection(new.getsockname(), timeout=3)
print(quick.gettimeout())
try:
    socket.setdefaulttimeout('x')
except TypeError as e:
    print(e)
