# MSG_DONTWAIT on sockets with and without a timeout, sending and receiving.
import socket

a, b = socket.socketpair()
for timeout in (None, 0.02, 0):
    a.settimeout(timeout)
    for name, call in (
        ('recv', lambda: a.recv(1, socket.MSG_DONTWAIT)),
        ('peek', lambda: a.recv(1, socket.MSG_DONTWAIT | socket.MSG_PEEK)),
        ('recvfrom', lambda: a.recvfrom(1, socket.MSG_DONTWAIT)),
        ('recvmsg', lambda: a.recvmsg(1, 0, socket.MSG_DONTWAIT)),
    ):
        try:
            print(timeout, name, call())
        except OSError as e:
            print(timeout, name, type(e).__name__, e)
a.settimeout(0.02)
try:
    a.sendall(bytes(10_000_000))
except OSError as e:
    print(type(e).__name__, e)
a.settimeout(None)
for name, call in (
    ('send', lambda: a.send(b'x', socket.MSG_DONTWAIT)),
    ('sendall', lambda: a.sendall(b'x', socket.MSG_DONTWAIT)),
    ('sendmsg', lambda: a.sendmsg([b'x'], [], socket.MSG_DONTWAIT)),
):
    try:
        print(name, call())
    except OSError as e:
        print(name, type(e).__name__, e)
