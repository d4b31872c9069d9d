# ExitStack closes what was opened, in reverse.
import contextlib
import socket

class Resource:
    def __init__(self, name): self.name = name
    def __enter__(self):
        print('open', self.name)
        return self
    def __exit__(self, kind, value, tb):
        print('close', self.name, kind.__name__ if kind else None)

with contextlib.ExitStack() as stack:
    for name in 'abc':
        stack.enter_context(Resource(name))
    stack.callback(print, 'callback', sep='!')
    print('inside')
try:
    with contextlib.ExitStack() as stack:
        stack.enter_context(Resource('x'))
        raise ValueError('oops')
except ValueError as e:
    print(e)
stack = contextlib.ExitStack()
stack.enter_context(Resource('kept'))
kept = stack.pop_all()
stack.close()
print('still open')
kept.close()
with contextlib.ExitStack() as stack:
    sockets = [stack.enter_context(socket.socket()) for _ in range(3)]
print([s.fileno() for s in sockets])
with contextlib.ExitStack() as stack:
    stack.push(lambda kind, value, tb: kind is KeyError)
    raise KeyError('suppressed')
print('after')
