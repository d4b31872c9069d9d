# What recv accepts.
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
attempt('none', accepted.recv)
attempt('negative', accepted.recv, -1)
attempt('text', accepted.recv, '10')
attempt('float', accepted.recv, 1024.0)
attempt('None', accepted.recv, None)
attempt('keyword', lambda: accepted.recv(bufsize=10))
attempt('three', accepted.recv, 1, 0, 0)
client.sendall(b'xyz')
attempt('bool counts as 1', accepted.recv, True)
attempt('flags', accepted.recv, 1, 0)
attempt('flag constant', accepted.recv, 1, socket.MSG_DONTWAIT)
attempt('unconnected', socket.socket().recv, 1)
accepted.close()
attempt('closed', accepted.recv, 1)
