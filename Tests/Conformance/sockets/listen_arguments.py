# The argument of listen is optional.
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
s.bind(('127.0.0.1', 0))
for backlog in ((), (0,), (1,), (5,), (-1,), (10**6,)):
    attempt(f'listen{backlog}', s.listen, *backlog)
attempt('text', s.listen, '5')
attempt('float', s.listen, 5.0)
attempt('two', s.listen, 1, 2)
attempt('too big for a C int', s.listen, 2**31)
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
attempt('on UDP', u.listen)
attempt('accept on UDP', u.accept)
attempt('accept with an argument', s.accept, 1)
