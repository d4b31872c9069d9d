class P:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


p = P(1)
print(p.x, P.__slots__, hasattr(p, "__dict__"))
for f in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: p.__dict__, lambda: delattr(p, "y"),
          lambda: vars(p), lambda: p.nope):
    try:
        f()
        print("no error")
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
p.y = 2
del p.y
try:
    p.y
except AttributeError as error:
    print(error)


class Sub(P):
    pass


s = Sub(3)
s.z = 5
print(s.x, s.__dict__)


class Sub2(P):
    __slots__ = ["w"]


t = Sub2(4)
t.w, t.y = 5, 6
print(t.x, t.y, t.w)
try:
    t.q = 1
except AttributeError as error:
    print(error)
try:
    class Conflict:
        __slots__ = ("a",)
        a = 1
except ValueError as error:
    print(error)


class One:
    __slots__ = "single"


o = One()
o.single = 1
print(o.single, type(One.single).__name__)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.__dict__)
try:
    class Bad:
        __slots__ = ("not ok",)
except TypeError as error:
    print(error)
try:
    class Bad2:
        __slots__ = (5,)
except TypeError as error:
    print(error)
