# A socket nobody refers to any more is closed.
import socket

def pair():
    """A listener, a client and the accepted socket, on the loopback."""
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    client = socket.socket()
    client.connect(listener.getsockname())
    accepted, _ = listener.accept()
    return listener, client, accepted

def conversation():
    listener, client, accepted = pair()
    client.sendall(b'last words')
    return accepted          # listener and client are dropped here

kept = conversation()
print(kept.recv(10, socket.MSG_WAITALL), kept.recv(10))

a, b = socket.socketpair()
del a
print(b.recv(5))
c, d = socket.socketpair()
c = None
print(d.recv(5))
box = list(socket.socketpair())
box.pop(0)
print(box[0].recv(1))
