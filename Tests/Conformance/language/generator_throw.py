def g():
    while True:
        try:
            x = yield "ready"
            print("received", x)
        except ValueError as error:
            print("caught", repr(error))
            yield "recovered"


a = g()
print(next(a))
print(a.throw(ValueError("one")))
print(next(a))
print(a.throw(ValueError))
print(next(a))
print(a.throw(ValueError, "two args"))
next(a)
try:
    a.throw(KeyError("out"))
except KeyError as error:
    print("came out", repr(error))
print(list(a))
b = g()
try:
    b.throw(IndexError("before start"))
except IndexError as error:
    print(repr(error))
print(list(b))
for bad in (5, "x", int):
    c = g()
    next(c)
    try:
        c.throw(bad)
    except TypeError as error:
        print(error)


def replace():
    try:
        yield
    except ZeroDivisionError:
        raise OSError("replaced")


r = replace()
next(r)
try:
    r.throw(ZeroDivisionError("z"))
except OSError as error:
    print(repr(error), repr(error.__context__))


def ends():
    try:
        yield
    except ValueError:
        return "finished"


e = ends()
next(e)
try:
    e.throw(ValueError)
except StopIteration as stop:
    print(stop.value)
def stop_inside():
    yield 1
s = stop_inside()
next(s)
try:
    s.throw(StopIteration("thrown"))
except RuntimeError as error:
    print(error)
