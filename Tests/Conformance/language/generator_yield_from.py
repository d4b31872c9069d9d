def inner():
    try:
        x = yield 1
        print("inner got", x)
        y = yield 2
        print("inner got", y)
    except ValueError as error:
        print("inner caught", error)
        yield "after throw"
    return "inner result"


def outer():
    result = yield from inner()
    print("outer has", result)
    result = yield from [10, 20]
    print("list gives", result)
    yield from "ab"
    return "outer result"


o = outer()
print(next(o), o.send("A"), o.send("B"), list(o))
o = outer()
next(o)
print(o.throw(ValueError("thrown")))
print(next(o))
try:
    o.throw(KeyError("k"))
except KeyError as error:
    print("through", error)


def tree(t):
    if isinstance(t, list):
        for part in t:
            yield from tree(part)
    else:
        yield t


print(list(tree([1, [2, [3, [4]], 5], []])))


def no_send():
    yield from iter([1, 2])


n = no_send()
next(n)
try:
    n.send("x")
except AttributeError as error:
    print(error)


def bad():
    yield from 5


try:
    next(bad())
except TypeError as error:
    print(error)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("from It")
        return self.n
    def send(self, v): return ("send", v)
    def throw(self, *a): return ("throw", a[0].__name__ if isinstance(a[0], type) else repr(a[0]))
    def close(self): print("It.close")
def d():
    print("result", (yield from It()))
x = d()
print(next(x), x.send("v"), x.throw(ValueError("q")), list(x))
y = d()
next(y)
y.close()
