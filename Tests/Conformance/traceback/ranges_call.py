import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


def one(a):
    return a


def missing():
    one()


def too_many():
    x = one(1, 2)


def keyword():
    return 1 + one(b=2) + 3


def method():
    "abc".upper().nope().lower()


def argument():
    print(len(5), "after")


def nested():
    return max(min([]), 3)


def not_callable(x):
    return x()


def multi_line():
    return one(
        1,
        undefined_here,
        3,
    )


def multi_line_call():
    return int(
        "x"
    )


def chained(x):
    return (x
            .strip()
            .missing)


def star(x):
    return one(*x)


def decorated():
    @undefined_decorator
    def f():
        pass


def class_call():
    class K:
        def __init__(self, a): pass
    return K()


for f in (missing, too_many, keyword, method, argument, nested, multi_line, multi_line_call,
    decorated, class_call):
    show(f)
show(not_callable, 5)
show(chained, "a")
show(star, 5)
