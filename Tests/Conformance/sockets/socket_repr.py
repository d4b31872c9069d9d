# The shape of a socket's repr, numbers masked.
import re
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

def shape(sock):
    return re.sub(r'fd=\d+', 'fd=N', re.sub(r"', [1-9]\d*", "', PORT", repr(sock)))

listener, client, accepted = pair()
print(shape(listener))
print(shape(client))
print(shape(accepted))
fresh = socket.socket()
print(shape(fresh))
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(shape(udp))
one, two = socket.socketpair()
print(shape(one))
for sock in (listener, client, accepted, fresh, udp, one, two):
    sock.close()
print(repr(client))
print(repr(fresh))
