import sys


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError as e:
    print(type(e).__name__, e)


def count(n):
    if n == 0:
        return 0
    return 1 + count(n - 1)


print(count(500), count(800))
try:
    count(100000)
except RecursionError as e:
    print(e)
print("still alive", count(100))


class R:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __getattr__(self, name):
        return self.other

    def __len__(self):
        return len(self)


for f in (lambda: repr(R()), lambda: R() == 1, lambda: R().x, lambda: len(R())):
    try:
        f()
    except RecursionError as e:
        print(str(e).split(" while")[0])
a = []
for _ in range(100000):
    a = [a]
try:
    repr(a)
except RecursionError as e:
    print(str(e).split(" while")[0])
del a
print(sys.getrecursionlimit())
depth = 0


def measure():
    global depth
    depth += 1
    measure()


try:
    measure()
except RecursionError:
    print(900 < depth <= 1000)


def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)


print(even(400), odd(301))
sys.setrecursionlimit(300)
try:
    count(400)
except RecursionError as e:
    print("lowered:", e)
sys.setrecursionlimit(1000)
print(count(600))
