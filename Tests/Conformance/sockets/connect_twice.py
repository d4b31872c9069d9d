# connect on a connected socket.
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
attempt('connect again', client.connect, listener.getsockname())
attempt('connect on the accepted one', accepted.connect, listener.getsockname())
attempt('connect_ex again', client.connect_ex, listener.getsockname())
client.close()
attempt('after close', client.connect, listener.getsockname())
attempt('connect_ex after close', client.connect_ex, listener.getsockname())
