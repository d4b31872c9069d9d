class P:
    def __init__(self): self._x = 1
    def get(self): return self._x
    def put(self, v): self._x = v
    def drop(self): del self._x
    x = property(get, put, drop, "doc of x")
    y = property(get)
    s = staticmethod(len)
    c = classmethod(lambda cls: cls.__name__)


class Q(P):
    def get2(self): return super().get() + 1


p = P()

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('p.x', lambda: p.x)
attempt('setattr(p, "x", 5)', lambda: setattr(p, "x", 5))
attempt('p.x', lambda: p.x)
attempt('delattr(p, "x")', lambda: delattr(p, "x"))
attempt('p.x', lambda: p.x)
attempt('P.x.__doc__', lambda: P.x.__doc__)
attempt('P.x.fget is P.get', lambda: P.x.fget is P.get)
attempt('p.s("abc")', lambda: p.s("abc"))
attempt('P.s([1])', lambda: P.s([1]))
attempt('p.c()', lambda: p.c())
attempt('Q.c()', lambda: Q.c())
attempt('Q().get2()', lambda: Q().get2())
attempt('setattr(p, "y", 1)', lambda: setattr(p, "y", 1))
attempt('delattr(p, "y")', lambda: delattr(p, "y"))
attempt('type(property()).__name__', lambda: type(property()).__name__)
attempt('property().fget', lambda: property().fget)
attempt('staticmethod()', lambda: staticmethod())
attempt('classmethod()', lambda: classmethod())
attempt('staticmethod(1, 2)', lambda: staticmethod(1, 2))
attempt('staticmethod(len)("ab")', lambda: staticmethod(len)("ab"))
attempt('classmethod(len)("ab")', lambda: classmethod(len)("ab"))
attempt('super()', lambda: super())
attempt('super(P)', lambda: super(P))
attempt('super(P, 5)', lambda: super(P, 5))
attempt('super(5)', lambda: super(5))
attempt('super(Q, Q()).get()', lambda: super(Q, Q()).get())
attempt('super(Q, Q()).nope', lambda: super(Q, Q()).nope)
attempt('property(1, 2, 3, 4, 5)', lambda: property(1, 2, 3, 4, 5))
attempt('property(5).fget', lambda: property(5).fget)
attempt('type(super(Q, Q())).__name__', lambda: type(super(Q, Q())).__name__)
