# inspect: signatures, what things are, their text.
import functools
import inspect
import socket


def plain(a, b=2, *args, c, d=4, **kwargs):
    "Doc."
    return a


def typed(x: int, /, y: 'str' = 'a', *, z: float = 1.5) -> bool:
    return True


class Server:
    """A server.

        Indented.
    """

    def __init__(self, host, port=0):
        self.host = host

    def start(self, backlog=5):
        "Starts."

    @classmethod
    def make(cls, n):
        return cls

    @staticmethod
    def tool(a):
        return a

    def __call__(self, request):
        return request


class Empty:
    pass


def wrap(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        return f(*args, **kwargs)
    return inner


@wrap
def wrapped(q, r=1):
    return q


server = Server('h')
for f in (plain, typed, Server, server.start, Server.start, Server.make, Server.tool, server,
          Empty, wrapped, lambda: 0, lambda x, *, y: 0, functools.partial(plain, 1),
          functools.partial(plain, b=5), functools.partial(typed, 1)):
    print(inspect.signature(f))
sig = inspect.signature(plain)
print(repr(sig), list(sig.parameters), sig.parameters['b'], repr(sig.parameters['args']))
for p in sig.parameters.values():
    print(p.name, p.kind, int(p.kind), p.kind.description, p.default is inspect.Parameter.empty)
print(inspect.signature(typed).return_annotation, inspect.signature(plain).return_annotation)
bound = sig.bind(1, 2, 3, c=4, e=5)
print(bound, bound.args, bound.kwargs, bound.arguments)
bound = sig.bind(1, c=2)
bound.apply_defaults()
print(bound)
for args, kwargs in (((), {}), ((1,), {}), ((1,), {'c': 1, 'a': 2})):
    try:
        print(sig.bind(*args, **kwargs))
    except TypeError as e:
        print(e)
for args, kwargs in (((1, 2, 3), {}), ((1,), {'w': 1}), ((), {'x': 1})):
    try:
        print(inspect.signature(typed).bind(*args, **kwargs))
    except TypeError as e:
        print(e)
try:
    inspect.signature(5)
except TypeError as e:
    print(e)
print(inspect.getfullargspec(plain))
print(inspect.getfullargspec(server.start))
print(inspect.getcallargs(wrapped, 5))
print(inspect.isfunction(plain), inspect.ismethod(server.start), inspect.isclass(Server),
      inspect.ismodule(socket), inspect.isbuiltin(len), inspect.isroutine(len),
      inspect.isgeneratorfunction(plain), inspect.isgenerator(i for i in []), inspect.iscode(plain.__code__))
print(inspect.getdoc(Server), inspect.getdoc(plain), inspect.getmodule(socket).__name__)
print([n for n, v in inspect.getmembers(Server, inspect.isfunction)])
print(inspect.getsource(typed), end='')
print(inspect.getsource(Server.start), end='')
print(inspect.getsource(Empty), end='')
print(inspect.getsource(wrapped), end='')
print(inspect.getsourcelines(plain)[1], inspect.getfile(plain) == __file__)
