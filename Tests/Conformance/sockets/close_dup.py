# The stream ends when the last duplicate is closed.
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
copy = client.dup()
print(copy.fileno() != client.fileno(), copy.getpeername() == client.getpeername())
print(type(copy).__name__, copy.family.name, copy.gettimeout())
client.close()
accepted.setblocking(False)
try:
    accepted.recv(1)
except BlockingIOError:
    print('no end of stream yet')
accepted.setblocking(True)
copy.sendall(b'from the copy')
copy.close()
print(accepted.recv(13, socket.MSG_WAITALL), accepted.recv(1))

listener, client, accepted = pair()
copy = client.dup()
copy.shutdown(socket.SHUT_RDWR)
print('shutdown ends it for all:', accepted.recv(1))
client.settimeout(3)
print(client.dup().gettimeout())
