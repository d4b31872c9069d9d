# MSG_PEEK leaves the data where it is.
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

listener, client, accepted = pair()
client.sendall(b'peekaboo')
print(accepted.recv(8, socket.MSG_PEEK | socket.MSG_WAITALL))
print(accepted.recv(4, socket.MSG_PEEK))
print(accepted.recv(4))
print(accepted.recv(4, socket.MSG_WAITALL))
accepted.setblocking(False)
try:
    accepted.recv(1, socket.MSG_PEEK)
except BlockingIOError as e:
    print(e)
accepted.setblocking(True)
client.close()
print(accepted.recv(1, socket.MSG_PEEK), accepted.recv(1))
