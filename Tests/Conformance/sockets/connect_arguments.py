# What connect says of a wrong address.
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
attempt('two arguments', s.connect, '127.0.0.1', 5000)
attempt('none', s.connect)
attempt('text', s.connect, '127.0.0.1')
attempt('list', s.connect, ['127.0.0.1', 5000])
attempt('one-tuple', s.connect, ('127.0.0.1',))
attempt('port as text', s.connect, ('127.0.0.1', '5000'))
attempt('port 70000', s.connect, ('127.0.0.1', 70000))
attempt('port -1', s.connect, ('127.0.0.1', -1))
attempt('port None', s.connect, ('127.0.0.1', None))
attempt('host None', s.connect, (None, 5000))
attempt('swapped', s.connect, (5000, '127.0.0.1'))
attempt('bytes address', s.connect, b'127.0.0.1')
attempt('connect_ex text port', s.connect_ex, ('127.0.0.1', '5000'))
attempt('connect_ex big port', s.connect_ex, ('127.0.0.1', 65536))
attempt('connect_ex two', s.connect_ex, '127.0.0.1', 1)
attempt('sendto two', s.sendto, b'x')
