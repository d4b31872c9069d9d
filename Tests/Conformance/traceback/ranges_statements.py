import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


def raises():
    raise ValueError("in raise")


def raises_from():
    raise ValueError("a") from None


def asserts(x):
    assert x == 1, "message"


def asserts_call(x):
    assert isinstance(x, str)


def unpacks(x):
    a, b = x


def unpacks_loop(x):
    for a, b in x:
        pass


def loops(x):
    for i in x:
        pass


def conditions(x):
    if x.flag and True:
        return 1


def whiles(x):
    while 1 / x:
        x -= 1


def returns(x): return x / 0


def withs(x):
    with x as y:
        pass


def comprehension(x):
    return [1 / i for i in x]


def generator(x):
    return sum(1 / i for i in x)


def dict_comprehension(x):
    return {k: k["a"] for k in x}


def lambdas(x):
    f = lambda v: v + 1
    return f(x)


def conditional(x):
    return "a" if x > 1 else "b"


def boolean(x):
    return x and x.nope or 5


def ternary_range(x):
    y = 1 if x is None else x.missing if x else 2


def yields():
    yield 1
    yield 1 / 0


def collections(x):
    return [1, {"a": (x, x / 0)}]


def type_error_star(x):
    return [*x, 1]


def walrus(x):
    if (n := x + 1) > 5:
        return n


for f, arg in ((asserts, 2), (asserts_call, 2), (unpacks, [1]), (unpacks_loop, [5]), (loops, 5),
    (conditions, 1),
               (whiles, 1), (returns, 1), (withs, 5), (comprehension, [1, 0]), (generator, [0]),
               (dict_comprehension, ["s"]), (lambdas, "a"), (conditional, "a"), (boolean, 5),
                   (ternary_range, 5),
               (collections, 1), (type_error_star, 5), (walrus, "a")):
    show(f, arg)
show(raises)
show(raises_from)
show(lambda: list(yields()))
