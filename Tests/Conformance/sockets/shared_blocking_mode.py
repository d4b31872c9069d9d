# Duplicates share the non-blocking mode of the system, but not the timeout of the object.
import socket

a, b = socket.socketpair()
copy = a.dup()
a.setblocking(False)
print(a.gettimeout(), copy.gettimeout())
for s in (a, copy):
    try:
        s.recv(1)
    except OSError as e:
        print(type(e).__name__, e)
a.setblocking(True)
b.sendall(b'hello')
print(copy.recv(5, socket.MSG_WAITALL))
adopted = socket.socket(fileno=copy.detach())
adopted.settimeout(0.02)
try:
    adopted.recv(1)
except OSError as e:
    print(type(e).__name__, e)
