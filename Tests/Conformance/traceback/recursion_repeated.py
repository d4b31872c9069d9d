import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


def forever(n):
    return forever(n + 1)


def limited(n):
    if n == 0:
        raise ValueError("bottom")
    limited(n - 1)


def a(n):
    return b(n)


def b(n):
    if n == 0:
        return 1 / 0
    return a(n - 1)


show(limited, 2)
show(limited, 3)
show(limited, 4)
show(limited, 10)
show(a, 5)
try:
    forever(0)
except RecursionError as e:
    lines = traceback.format_exc().replace(__file__, "CASE").splitlines()
    for line in lines:
        print("[Previous line repeated N more times]" if "repeated" in line else line)
    print(len(lines))
class R:
    def __repr__(self): return repr(self)
try:
    repr(R())
except RecursionError as e:
    print(traceback.format_exc().splitlines()[-1])
