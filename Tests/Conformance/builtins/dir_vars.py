class A:
    a = 1
    def m(self): pass


class B(A):
    b = 2
    def __init__(self): self.c = 3


class S:
    __slots__ = ("x",)


def f(p):
    q = 1
    return dir(), vars() is not None, sorted(locals())

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('[n for n in dir(B()) if not n.startswith("_")]',
    lambda: [n for n in dir(B()) if not n.startswith("_")])
attempt('[n for n in dir(B) if not n.startswith("_")]',
    lambda: [n for n in dir(B) if not n.startswith("_")])
attempt('vars(B())', lambda: vars(B()))
attempt('[n for n in vars(A) if not n.startswith("_")]',
    lambda: [n for n in vars(A) if not n.startswith("_")])
attempt('f(1)', lambda: f(1))
attempt('vars(5)', lambda: vars(5))
attempt('vars(S())', lambda: vars(S()))
attempt('vars([])', lambda: vars([]))
attempt('"append" in dir([])', lambda: "append" in dir([]))
attempt('"__len__" in dir([])', lambda: "__len__" in dir([]))
attempt('[n for n in dir("") if n.startswith("is")]',
    lambda: [n for n in dir("") if n.startswith("is")])
attempt('[n for n in dir([]) if not n.startswith("_")]',
    lambda: [n for n in dir([]) if not n.startswith("_")])
attempt('[n for n in dir({}) if not n.startswith("_")]',
    lambda: [n for n in dir({}) if not n.startswith("_")])
attempt('[n for n in dir(()) if not n.startswith("_")]',
    lambda: [n for n in dir(()) if not n.startswith("_")])
attempt('[n for n in dir(set()) if not n.startswith("_")]',
    lambda: [n for n in dir(set()) if not n.startswith("_")])
attempt('[n for n in dir("") if not n.startswith("_")]',
    lambda: [n for n in dir("") if not n.startswith("_")])
attempt('[n for n in dir(b"") if not n.startswith("_")]',
    lambda: [n for n in dir(b"") if not n.startswith("_")])
attempt('[n for n in dir(1) if not n.startswith("_")]',
    lambda: [n for n in dir(1) if not n.startswith("_")])
attempt('[n for n in dir(1.0) if not n.startswith("_")]',
    lambda: [n for n in dir(1.0) if not n.startswith("_")])
attempt('[n for n in dir(range(1)) if not n.startswith("_")]',
    lambda: [n for n in dir(range(1)) if not n.startswith("_")])
attempt('[n for n in dir(memoryview(b"")) if not n.startswith("_")]',
    lambda: [n for n in dir(memoryview(b"")) if not n.startswith("_")])
attempt('[n for n in dir(bytearray()) if not n.startswith("_")]',
    lambda: [n for n in dir(bytearray()) if not n.startswith("_")])
attempt('[n for n in dir(slice(1)) if not n.startswith("_")]',
    lambda: [n for n in dir(slice(1)) if not n.startswith("_")])
attempt('[n for n in dir((i for i in ())) if n in ("close", "send", "throw")]',
    lambda: [n for n in dir((i for i in ())) if n in ("close", "send", "throw")])
attempt('dir(1, 2)', lambda: dir(1, 2))
attempt('vars(1, 2)', lambda: vars(1, 2))
attempt('"f" in globals() and "attempt" in globals()',
    lambda: "f" in globals() and "attempt" in globals())
attempt('type(globals()).__name__', lambda: type(globals()).__name__)
