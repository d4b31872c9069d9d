# contextmanager turns a generator into a with.
import contextlib

@contextlib.contextmanager
def section(name):
    print('enter', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('caught', e)
    finally:
        print('leave', name)

with section('a') as upper:
    print(upper)
with section('b'):
    raise ValueError('swallowed')
try:
    with section('c'):
        raise KeyError('passes')
except KeyError as e:
    print('outside', e)
with section('x') as x, section('y') as y:
    print(x + y)

@section('decorated')
def work():
    print('working')
work()

@contextlib.contextmanager
def empty():
    return
    yield
try:
    with empty():
        pass
except RuntimeError as e:
    print(e)
@contextlib.contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice():
        pass
except RuntimeError as e:
    print(e)
