# What select refuses.
import select
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
attempt('closed', select.select, [s], [], [], 0)
attempt('negative timeout', select.select, [], [], [], -1)
attempt('text timeout', select.select, [], [], [], '1')
attempt('two', select.select, [], [])
attempt('not a list', select.select, 5, [], [], 0)
attempt('no fileno', select.select, ['x'], [], [], 0)
attempt('None', select.select, None, [], [], 0)
attempt('negative', select.select, [-1], [], [], 0)
attempt('large', select.select, [5000], [], [], 0)
attempt('object without fileno', select.select, [object], [], [], 0)

class Wrapped:
    def __init__(self, sock):
        self.sock = sock
    def fileno(self):
        return self.sock.fileno()

a, b = socket.socketpair()
w = Wrapped(b)
a.send(b'x')
print(select.select([w], [], [], 5)[0] == [w])
attempt('tuples will do', lambda: [len(x) for x in select.select((b,), (), (), 0)])
