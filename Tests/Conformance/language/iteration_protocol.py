class Up:
    def __init__(self, stop):
        self.i, self.stop = 0, stop

    def __iter__(self):
        print("iter called")
        return self

    def __next__(self):
        if self.i == self.stop:
            raise StopIteration("finished")
        self.i += 1
        return self.i


u = Up(3)
for x in u:
    print(x)
print("again:", list(u))
try:
    next(u)
except StopIteration as stop:
    print("StopIteration", stop.value, stop.args)
print(next(u, "default"))


class BadIter:
    def __iter__(self):
        return 5


class NoNext:
    __iter__ = None


for thing in (BadIter(), NoNext(), 5, None, 1.5):
    try:
        for _ in thing:
            pass
    except TypeError as error:
        print("TypeError:", error)
for call in (lambda: next([1]), lambda: next(5), lambda: iter(3), lambda: 3 in 5):
    try:
        call()
    except TypeError as error:
        print("TypeError:", error)
it = iter([1, 2, 3, 4])
for a in it:
    print(a, next(it))
items = iter(["a", "b", "", "c"])
print(list(iter(lambda: next(items), "")))
print(list(items))
it = iter([])
print(iter(it) is it)
