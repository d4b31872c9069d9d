# shutdown(SHUT_RD) does not stop the peer.
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
client.shutdown(socket.SHUT_RD)
print(client.recv(10))
print('the peer may send:', accepted.send(b'data'))
print('we may send:', client.send(b'ours'))
print(accepted.recv(4, socket.MSG_WAITALL))
a, b = socket.socketpair()
a.shutdown(socket.SHUT_RD)
try:
    b.send(b'x')
except BrokenPipeError as e:
    print('on a Unix pair:', e)
