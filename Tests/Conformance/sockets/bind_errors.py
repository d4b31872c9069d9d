# What bind says of a wrong address.
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
attempt('two arguments', s.bind, '127.0.0.1', 80)
attempt('no argument', s.bind)
attempt('list', s.bind, ['127.0.0.1', 0])
attempt('text', s.bind, '127.0.0.1')
attempt('None', s.bind, None)
attempt('one-tuple', s.bind, ('127.0.0.1',))
attempt('three-tuple', s.bind, ('127.0.0.1', 0, 0))
attempt('port as text', s.bind, ('127.0.0.1', '5000'))
attempt('port as float', s.bind, ('127.0.0.1', 5000.0))
attempt('port None', s.bind, ('127.0.0.1', None))
attempt('port 70000', s.bind, ('127.0.0.1', 70000))
attempt('port -1', s.bind, ('127.0.0.1', -1))
attempt('host as number', s.bind, (127, 0))
attempt('unix path on AF_INET', s.bind, '/tmp/x')
attempt('at last', s.bind, ('127.0.0.1', 0))
