import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


def add(a, b):
    return a + b


def middle(a, b, c):
    x = a * 2 + b / c - 1
    return x


def parens(a, b):
    return (a + 1) * (b / 0)


def compare(a, b):
    return a < b


def chain(a, b, c):
    return a < b < c


def power(a):
    return a ** None


def unary(a):
    return -a


def invert(a):
    return 1 + ~a


def augmented(a):
    a += "x"


def shift(a):
    return a << -1


def contains(a):
    return 5 in a


def negated(a):
    return 1 not in a


def matmul(a):
    return a @ a


def spaced(a, b):
    return a    +     b


for f, args in ((add, (1, "a")), (middle, (1, 2, 0)), (parens, (1, 2)), (compare, (1, "a")),
    (chain, (1, 2, "c")),
                (power, (2,)), (unary, ("s",)), (invert, (1.5,)), (augmented, (1,)), (shift, (1,)),
                    (contains, (5,)),
                (negated, (None,)), (matmul, (3,)), (spaced, (1, "b"))):
    show(f, *args)
