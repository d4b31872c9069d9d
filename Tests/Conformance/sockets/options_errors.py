# Wrong options.
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
attempt('two', s.setsockopt, socket.SOL_SOCKET, socket.SO_REUSEADDR)
attempt('one', s.getsockopt, socket.SOL_SOCKET)
attempt('unknown option', s.getsockopt, socket.SOL_SOCKET, 9999)
attempt('set unknown', s.setsockopt, socket.SOL_SOCKET, 9999, 1)
attempt('wrong level', s.setsockopt, socket.IPPROTO_TCP, socket.SO_REUSEADDR, 1)
attempt('text level', s.getsockopt, 'SOL_SOCKET', 1)
attempt('negative length', s.getsockopt, socket.SOL_SOCKET, socket.SO_TYPE, -1)
attempt('too long', s.getsockopt, socket.SOL_SOCKET, socket.SO_TYPE, 5000)
attempt('read-only', s.setsockopt, socket.SOL_SOCKET, socket.SO_TYPE, 1)
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
attempt('TCP option on UDP', u.setsockopt, socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
attempt('SO_REUSEADDR on UDP', u.setsockopt, socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
