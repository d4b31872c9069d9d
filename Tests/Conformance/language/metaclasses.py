class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, len(bases), kw)
        return {"injected": 1}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")))
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __len__(cls): return 42
    def __contains__(cls, x): return x == "in"
    def __getitem__(cls, k): return ("item", k)
    def __iter__(cls): return iter("ab")
    def __repr__(cls): return f"<meta {cls.__name__}>"
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, c): return c is int
    @property
    def prop(cls): return cls.__name__ + " prop"


class C(metaclass=Meta, option=3):
    x = 1


class D(C):
    pass


print(len(C), "in" in C, C[1], list(C), C, C.prop, C.injected, type(D).__name__)
print(isinstance(5, C), isinstance(C(), C), issubclass(int, C), issubclass(str, D))
print(hasattr(C(), "prop"), [*D])


class Other(type): pass
class E(metaclass=Other): pass


try:
    class F(C, E): pass
except TypeError as e:
    print(e)


class G(metaclass=lambda n, b, d, **k: (n, b, sorted(k))): pass


print(G)
T = Meta("T", (), {"y": 2})
print(T.y, T)
print(type("Q", (), {}).__name__, type(5), type("x") is str)
for f in (lambda: type(), lambda: type(1, 2), lambda: type("a", [], {}), lambda: type(1, (), {}),
          lambda: type("a", (), 5)):
    try: f()
    except TypeError as e: print(e)
