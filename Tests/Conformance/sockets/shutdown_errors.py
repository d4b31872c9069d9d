# shutdown's arguments and states.
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
fresh = socket.socket()
attempt('not connected', fresh.shutdown, socket.SHUT_RDWR)
attempt('no argument', client.shutdown)
attempt('text', client.shutdown, 'RDWR')
attempt('unknown', client.shutdown, 7)
attempt('both', client.shutdown, socket.SHUT_RDWR)
attempt('recv after', client.recv, 1)
attempt('send after', client.send, b'x')
attempt('again', client.shutdown, socket.SHUT_WR)
attempt('peer reads', accepted.recv, 10)
client.close()
attempt('after close', client.shutdown, socket.SHUT_RDWR)
attempt('close again', client.close)
