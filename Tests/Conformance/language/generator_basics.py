def gen(n):
    print("start")
    for i in range(n):
        got = yield i
        print("got", got)
    print("end")
    return "result"


g = gen(2)
print(type(g).__name__, g.__name__, g.__qualname__, iter(g) is g)
print(next(g))
print(g.send("hello"))
try:
    g.send("bye")
except StopIteration as stop:
    print("StopIteration", stop.value)
try:
    next(g)
except StopIteration as stop:
    print("again", stop.value, stop.args)
g = gen(1)
try:
    g.send(5)
except TypeError as error:
    print(error)
print(g.send(None), list(g))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(10)])
def empty():
    return
    yield


print(list(empty()), sum(x * x for x in range(4)), max((len(w) for w in ["a", "bcd"]), default=0))
def two():
    x = yield
    y = yield x
    return x, y


t = two()
print(next(t), t.send(1))
try:
    t.send(2)
except StopIteration as s:
    print(s.value)


def selfish():
    try:
        next(me)
    except ValueError as error:
        yield str(error)


me = selfish()
print(next(me))


def raiser():
    raise StopIteration("inside")
    yield


try:
    next(raiser())
except RuntimeError as error:
    print(error, "|", repr(error.__cause__))
a, b, *c = (i for i in range(5))
print(a, b, c, (lambda: [(yield)])().__next__())
