def f(a, b=1, *c, d, **e): "doc"
class C:
    def m(self, x): return x
    @classmethod
    def k(cls): pass


c = C()
print(type(f).__name__, type(c.m).__name__, type(C.m).__name__, type(C.k).__name__,
    type(len).__name__, type("".join).__name__, type(str.join).__name__, type((lambda: 0)).__name__,
    type(C).__name__, type(dict.fromkeys).__name__)
print(c.m.__self__ is c, c.m.__func__ is C.m, C.k.__self__ is C, c.m.__name__, c.m.__doc__,
    f.__doc__, f.__defaults__, f.__kwdefaults__, f.__closure__, f.__dict__, callable(f),
    callable(c), callable(C))
m = c.m
print(m(5), C.m(c, 6), c.m == m, c.m is m, hash(m) == hash(c.m), {c.m: 1}[m], m != C().m)
print(str.upper("abc"), list.append.__name__, int.__add__(1, 2), (5).__add__(6), [].__len__(),
    "abc".__contains__("b"), str.__len__("four"), dict.get({"a": 1}, "a"),
    list(map(str.strip, [" a ", "b "])), sorted(["b", "A"], key=str.lower),
    object.__repr__ is not None, len.__self__.__name__)
for g in (lambda: c.m(), lambda: C.m(), lambda: setattr(c.m, "x", 1), lambda: f.nope,
    lambda: c.m.nope, lambda: str.upper(), lambda: str.upper(5), lambda: list.append(5, 1),
    lambda: list.append([]), lambda: int.__add__("a", 1), lambda: len.nope, lambda: f < f,
    lambda: f + 1, lambda: len + 1, lambda: C + C, lambda: f[0], lambda: C[0], lambda: len[0],
    lambda: c.m[0], lambda: iter(f), lambda: C.m.__self__, lambda: f(), lambda: f(1),
    lambda: type(f)(), lambda: "".join.__self__, lambda: dict.get({}), lambda: dict.get()):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
C.extra = f
C.num = len
print(type(c.extra).__name__, type(c.num).__name__, c.num("abc"))
c.inst = lambda x: ("not bound", x)
print(c.inst(3))
import types
print(isinstance(f, types.FunctionType), isinstance(c.m, types.MethodType),
    types.MethodType(lambda s, x: (s, x), "self")(1), types.SimpleNamespace(a=1, b="x"))
