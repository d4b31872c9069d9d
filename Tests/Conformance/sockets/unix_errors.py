# Wrong addresses for AF_UNIX.
import socket

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

s = socket.socket(socket.AF_UNIX)
attempt('tuple', s.bind, ('127.0.0.1', 0))
attempt('number', s.bind, 5)
attempt('too long', s.bind, '/tmp/' + 'x' * 200)
attempt('no such folder', s.bind, '/tmp/no/such/folder')
attempt('connect nowhere', s.connect, '/tmp/no/such/socket')
attempt('connect_ex nowhere', s.connect_ex, '/tmp/no/such/socket')
attempt('null inside', s.connect, '/tmp/a\0b')
attempt('peer', s.getpeername)
attempt('send', s.send, b'x')
attempt('recv', s.recv, 1)
