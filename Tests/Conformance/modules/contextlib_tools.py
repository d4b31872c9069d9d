# closing, suppress, redirect_stdout, nullcontext.
import contextlib
import io
import os
import socket

with contextlib.suppress(FileNotFoundError, KeyError):
    os.remove('/no/such/file')
    print('not reached')
with contextlib.suppress(ZeroDivisionError):
    print('fine')
try:
    with contextlib.suppress(KeyError):
        raise IndexError('through')
except IndexError as e:
    print(e)
class Thing:
    def close(self):
        print('closed')
with contextlib.closing(Thing()) as t:
    print(type(t).__name__)
with contextlib.closing(socket.socket()) as s:
    print(s.fileno() >= 0)
print(s.fileno())
out = io.StringIO()
with contextlib.redirect_stdout(out) as target:
    print('captured')
print(repr(out.getvalue()), target is out)
with contextlib.nullcontext('value') as v:
    print(v)
class Timer(contextlib.ContextDecorator):
    def __enter__(self):
        print('start')
        return self
    def __exit__(self, *error):
        print('stop', error[0] and error[0].__name__)
        return False
@Timer()
def job():
    return 'done'
print(job())
