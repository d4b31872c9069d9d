# bind, listen, accept: what happens in another order.
import socket

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

s = socket.socket()
attempt('accept on a new socket', s.accept)
s.bind(('127.0.0.1', 0))
attempt('accept before listen', s.accept)
attempt('getpeername when bound', s.getpeername)
attempt('listen', s.listen)
attempt('recv on the listener', s.recv, 10)
attempt('send on the listener', s.send, b'x')
attempt('getpeername on the listener', s.getpeername)
attempt('connect on the listener', s.connect, s.getsockname())
attempt('listen again', s.listen, 10)
t = socket.socket()
attempt('listen unbound', t.listen)
print(t.getsockname()[1] != 0)
