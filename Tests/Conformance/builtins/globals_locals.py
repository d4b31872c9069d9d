import sys
x = 1


def f(a):
    b = a + 1
    before = dict(locals())
    c = 3
    return before, sorted(locals())


def g():
    return [sorted(locals()) for i in range(1)], globals() is globals()


class C:
    y = 2
    names = sorted(n for n in locals() if not n.startswith("__"))

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('f(1)', lambda: f(1))
attempt('g()', lambda: g())
attempt('C.names', lambda: C.names)
attempt('globals()["x"]', lambda: globals()["x"])
attempt('locals() is globals()', lambda: locals() is globals())
attempt('globals().get("nothing")', lambda: globals().get("nothing"))
attempt('sorted(n for n in globals() if len(n) == 1)',
    lambda: sorted(n for n in globals() if len(n) == 1))
attempt('globals().update(made=5)', lambda: globals().update(made=5))
attempt('made', lambda: made)
attempt('globals()["__name__"]', lambda: globals()["__name__"])
attempt('globals(1)', lambda: globals(1))
attempt('locals(1)', lambda: locals(1))
