def g(label):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print(label, "GeneratorExit")
        raise
    finally:
        print(label, "finally")


a = g("closed")
next(a)
print(a.close())
print(a.close(), list(a))
b = g("never started")
b.close()
print(list(b))
c = g("exhausted")
print(list(c))
c.close()
d = g("dropped")
next(d)
del d
print("after del")
for x in g("broken out of"):
    break
print("after break")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "refuses"


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "swallowed"


r = returns()
next(r)
print(r.close())


def errs():
    try:
        yield 1
    finally:
        raise KeyError("in finally")


e = errs()
next(e)
try:
    e.close()
except KeyError as error:
    print(repr(error), repr(error.__context__))


def inner():
    try:
        yield "i"
    finally:
        print("inner finally")


def outer():
    try:
        yield from inner()
    finally:
        print("outer finally")


o = outer()
next(o)
o.close()
def f():
    for x in g("in function"):
        return x
print(f())
