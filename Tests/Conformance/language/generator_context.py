def g():
    try:
        yield 1
    finally:
        try:
            raise ValueError("cleanup")
        except ValueError as e:
            print("handled", e, repr(e.__context__))


x = g()
next(x)
try:
    raise KeyError("outer")
except KeyError:
    x.close()


def in_except():
    try:
        raise TypeError("t")
    except TypeError:
        yield "inside"
        try:
            raise
        except TypeError as again:
            print("re-raised", again)


for v in in_except():
    print(v)


def expression():
    total = 0
    while (n := (yield total)) is not None:
        total += n
    return total


e = expression()
next(e)
print(e.send(5), e.send(7))
try:
    e.send(None)
except StopIteration as s:
    print("total", s.value)


def locals_kept(a, b=2, *args, k=3):
    c = a + b
    yield c
    c += k
    yield c, args


print(list(locals_kept(1, 5, 9, k=10)))
try:
    locals_kept()
except TypeError as error:
    print(error)
pipeline = (x + 1 for x in (y * 2 for y in range(5) if y % 2))
print(list(pipeline), list(pipeline))
def lazy_error():
    yield 1 / 0
le = lazy_error()
try:
    next(le)
except ZeroDivisionError as error:
    print(error, list(le))
try:
    (i for i in 5)
except TypeError as error:
    print("outermost iterable is evaluated at once:", error)
ge = (i for i in [1] for j in 5)
try:
    next(ge)
except TypeError as error:
    print("the inner one later:", error)
