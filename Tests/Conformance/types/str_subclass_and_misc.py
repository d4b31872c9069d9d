class Name(str):
    def __eq__(self, o): return str.__eq__(self.lower(), o.lower())
    def __hash__(self): return hash(self.lower())
    def __add__(self, o): return Name(str.__add__(self, o))
    def shout(self): return self.upper() + "!"


a = Name("Ann")
print(a == "ANN", a, repr(a), a.shout(), type(a + "x").__name__, type(a[0]).__name__,
    {a: 1}["ann" and a], len(a), "%s|%5s" % (a, a), f"{a:>5}", isinstance(a, str), a in ["ANN"],
    str(a), type(str(a)).__name__, a.attr if hasattr(a, "attr") else "no attr")
a.attr = 5
print(a.attr, a.__dict__)


class L(list):
    def __getitem__(self, i): return super().__getitem__(i - 1) if isinstance(i,
        int) else super().__getitem__(i)
    def append(self, x): super().append(x * 2)


l = L([1, 2])
l.append(5)
l.extend([7])
print(l, l[1], l[0:2], type(l[0:2]).__name__, type(l + [1]).__name__, list(l), l == [1, 2, 10, 7],
    len(l), type(l.copy()).__name__, type(l * 2).__name__, [*l], sorted(l, reverse=True))


class I(int):
    def __str__(self): return "I:" + int.__repr__(self)
    def __eq__(self, o): return False
    __hash__ = int.__hash__


i = I(5)
print(i, repr(i), i + 1, type(i + 1).__name__, i == 5, [10, 20, 30, 40, 50, 60][i], f"{i}",
    f"{i:d}", "%d %s" % (i, i), range(i), "a" * i, i.__class__.__name__, int(i), -i, abs(i),
    type(-i).__name__, hash(i), i in {5}, bool(I(0)))


class F(float): pass
class B(bytes): pass
class D(dict): pass
class S(set): pass


print(F(1.5), repr(F(2)), type(F(1) + 1).__name__, B(b"x"), type(B(b"ab")[:1]).__name__, D(a=1),
    S([1]), type(S([1]) | {2}).__name__, type(D() | {}).__name__, repr(S()),
    type(S([1]).copy()).__name__, F("2.5") * 2, B([65]) == b"A")
for f in (lambda: type("X", (range,), {}), lambda: type("X", (type(None),), {}),
    lambda: type("X", (slice,), {}), lambda: type("X", (type(len),), {}),
    lambda: type("X", (memoryview,), {}), lambda: (5).__dict__, lambda: setattr(5, "x", 1),
    lambda: setattr("s", "upper", 1), lambda: setattr([], "x", 1), lambda: delattr({}, "get"),
    lambda: setattr(int, "x", 1), lambda: setattr(object(), "x", 1),
    lambda: setattr(print, "x", 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
