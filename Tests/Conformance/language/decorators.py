def trace(label):
    print("factory", label)

    def decorate(f):
        print("decorating", f.__name__, "with", label)

        def wrapper(*args, **kwargs):
            print("->", label)
            result = f(*args, **kwargs)
            print("<-", label)
            return result
        return wrapper
    return decorate


@trace("outer")
@trace("inner")
def add(a, b):
    return a + b


print(add(1, b=2), add.__name__)


def register(cls):
    cls.registered = True
    return cls


@register
class C:
    @staticmethod
    @trace("static")
    def s(): return "s"


print(C.registered, C.s())


@lambda f: 5
def five(): pass


print(five)
buttons = {"a": [lambda f: (f(), "indexed")]}


@buttons["a"][0]
def pressed(): return "press"


print(pressed)


class Count:
    def __init__(self, f):
        self.f, self.n = f, 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)


@Count
def hi(x): return x


hi(1), hi(2)
print(hi.n)
import functools


@functools.wraps(add)
def copy(): pass


print(copy.__name__, copy.__wrapped__ is add)
try:
    @None
    def never(): pass
except TypeError as error:
    print(error)
try:
    never
except NameError as error:
    print(error)
