# Modes that makefile takes.
import socket

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

a, b = socket.socketpair()
for mode in ('q', 'a', 'r+', 'x', 'rt', 'q!', ''):
    attempt(repr(mode), lambda: type(a.makefile(mode)).__name__)
for mode in ('r', 'w', 'rb', 'wb', 'rw', 'rwb', 'b', 'br'):
    attempt(repr(mode), lambda: type(a.makefile(mode)).__name__)
attempt('unbuffered text', lambda: a.makefile('r', buffering=0))
attempt('unbuffered bytes', lambda: type(a.makefile('rb', buffering=0)).__name__)
attempt('number', lambda: a.makefile(5))
attempt('default', lambda: a.makefile().mode)
attempt('mode', lambda: a.makefile('rb').raw.mode)
