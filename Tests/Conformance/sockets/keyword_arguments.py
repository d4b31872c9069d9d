# Which names and keywords the calls of the module take.
import socket

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

listener = socket.create_server(address=('127.0.0.1', 0), family=socket.AF_INET, backlog=3)
c = socket.create_connection(address=listener.getsockname(), timeout=2, source_address=None)
attempt('listen', lambda: listener.listen(backlog=2))
attempt('settimeout', lambda: c.settimeout(value=1))
attempt('setblocking', lambda: c.setblocking(flag=True))
attempt('send', lambda: c.send(data=b'x'))
attempt('bind', lambda: socket.socket().bind(address=('127.0.0.1', 0)))
attempt('recv_into', lambda: c.recv_into(buffer=bytearray(1), nbytes=2))
attempt('makefile', lambda: c.makefile(mode='rb', buffering=0).mode)
attempt('getaddrinfo', lambda: socket.getaddrinfo(host='127.0.0.1', port=5, type=1)[0][4])
attempt('no such', lambda: socket.create_connection(listener.getsockname(), wait=1))
