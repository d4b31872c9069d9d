class Swallow:
    def __enter__(self): return self
    def __exit__(self, *info):
        print("exit", [i if isinstance(i, type(None)) else type(i).__name__ for i in info])
        return "truthy text"


with Swallow():
    raise SystemExit(5)
print("SystemExit was swallowed")
with Swallow():
    raise KeyboardInterrupt
print("KeyboardInterrupt too")


class C:
    def __enter__(self): return self
    def __exit__(self, *a): print("C exit", a[0])


c = C()
c.__enter__ = lambda: print("instance attribute: never used")
with c as same:
    print(same is c)


def g():
    with C():
        yield 1
        yield 2


for x in g():
    print(x)
    break
gen = g()
next(gen)
try:
    gen.throw(ValueError("thrown in"))
except ValueError as e:
    print(e)


def early():
    with C():
        try:
            return "value"
        finally:
            print("finally before exit")


print(early())
try:
    with C():
        with Swallow():
            raise ValueError("inner")
        print("goes on after the inner with")
        raise KeyError("outer")
except KeyError as e:
    print(repr(e), e.__context__)
from contextlib import contextmanager, suppress, closing


@contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    except ZeroDivisionError as e:
        print("handled", e)
    finally:
        print("</" + name + ">")


with tag("a") as t, tag("b"):
    print(t)
with tag("z"):
    1 / 0
with suppress(KeyError, IndexError):
    {}["x"]
    print("never")
class Cl:
    def close(self): print("closed")
with closing(Cl()) as cl:
    print(type(cl).__name__)
