# partial, reduce, wraps.
import functools
import operator

p = functools.partial(int, base=2)
print(p('101'), p.func is int, p.args, p.keywords, functools.partial(max, 5)(3), functools.partial(print, 'a', sep='-')('b'))
print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(lambda a, b: a * b, [], 1), functools.reduce(max, 'hello'))
try:
    functools.reduce(operator.add, [])
except TypeError as e:
    print(e)
def logged(function):
    """A decorator."""
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print('calling', function.__name__, args, kwargs)
        return function(*args, **kwargs)
    return wrapper
@logged
def add(a, b=1):
    """Add two numbers."""
    return a + b
print(add(1, b=5), add.__name__, add.__doc__, add.__wrapped__(2))
print(repr(functools.partial(len)).startswith('functools.partial('), callable(p))
class Client:
    def send(self, kind, text):
        return f'{kind}:{text}'
    hello = functools.partialmethod(send, 'hello')
print(Client().hello('x'))
print(sorted(['b10', 'a2', 'a1'], key=functools.cmp_to_key(lambda a, b: (a > b) - (a < b))))
