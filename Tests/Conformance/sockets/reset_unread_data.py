# Closing with unread input resets the connection.
import select
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
def readable(sock):
    """Wait until a read would not block."""
    return bool(select.select([sock], [], [], 5)[0])

listener, client, accepted = pair()
print(client.send(b'unread'))
print(readable(accepted))
accepted.close()
print(readable(client))
try:
    client.recv(10)
except ConnectionResetError as e:
    print(type(e).__name__, e.errno, e)
print('after the error:', client.recv(10))
try:
    client.send(b'x')
except BrokenPipeError as e:
    print(type(e).__name__, e.errno, e)
try:
    client.getpeername()
except OSError as e:
    print(e)
