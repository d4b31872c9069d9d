# Everything on a closed socket is EBADF; close is silent twice.
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
s.close()
s.close()
print(s.fileno(), s)
attempt('bind', s.bind, ('127.0.0.1', 0))
attempt('listen', s.listen)
attempt('accept', s.accept)
attempt('connect', s.connect, ('127.0.0.1', 9))
attempt('recv', s.recv, 1)
attempt('send', s.send, b'x')
attempt('sendall', s.sendall, b'x')
attempt('getsockname', s.getsockname)
attempt('getpeername', s.getpeername)
attempt('getsockopt', s.getsockopt, socket.SOL_SOCKET, socket.SO_REUSEADDR)
attempt('setsockopt', s.setsockopt, socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
attempt('setblocking', s.setblocking, False)
attempt('settimeout', s.settimeout, 1)
attempt('gettimeout', s.gettimeout)
attempt('dup', s.dup)
attempt('detach', s.detach)
attempt('family', lambda: s.family.name)
with socket.socket() as t:
    t.close()
