class C:
    pass


class D:
    def __call__(self): return 1


class E:
    def __getattr__(self, name): return lambda: "instance attributes do not count"


d = C()
d.__call__ = lambda: 1

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('callable(len)', lambda: callable(len))
attempt('callable(C)', lambda: callable(C))
attempt('callable(C())', lambda: callable(C()))
attempt('callable(D())', lambda: callable(D()))
attempt('callable(E())', lambda: callable(E()))
attempt('callable(d)', lambda: callable(d))
attempt('d()', lambda: d())
attempt('callable(lambda: 0)', lambda: callable(lambda: 0))
attempt('callable("x".upper)', lambda: callable("x".upper))
attempt('callable(5)', lambda: callable(5))
attempt('callable(None)', lambda: callable(None))
attempt('callable()', lambda: callable())
attempt('callable(1, 2)', lambda: callable(1, 2))
attempt('bool()', lambda: bool())
attempt('bool([0])', lambda: bool([0]))
attempt('bool("")', lambda: bool(""))
attempt('bool(1, 2)', lambda: bool(1, 2))
attempt('bool(x=1)', lambda: bool(x=1))
