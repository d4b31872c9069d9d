# getsockname and getpeername, for each family.
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
def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

listener, client, accepted = pair()
print(client.getsockname() == accepted.getpeername())
print(client.getpeername() == accepted.getsockname() == listener.getsockname())
print(type(client.getsockname()).__name__, len(client.getsockname()))
attempt('listener', listener.getpeername)
attempt('fresh', socket.socket().getpeername)
print(socket.socket().getsockname())
a, b = socket.socketpair()
print(repr(a.getsockname()), repr(b.getpeername()))
six = socket.socket(socket.AF_INET6)
print(six.getsockname())
attempt('argument', client.getsockname, 1)
accepted.close()
print('after the peer closed:', client.getpeername() == listener.getsockname())
