import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


def in_except():
    try:
        raise KeyError("a")
    except ValueError:
        pass
    except (TypeError, KeyError) as e:
        x = e.missing


def in_else():
    try:
        pass
    except ValueError:
        pass
    else:
        [][0]


def in_finally():
    try:
        return 1
    finally:
        {}["f"]


def in_nested_finally():
    try:
        try:
            1 / 0
        finally:
            print("cleaning")
    finally:
        print("more cleaning")


def in_loop():
    for i in range(3):
        while True:
            if i == 1:
                raise IndexError(i)
            break


def bad_class():
    class C:
        x = 1
        y = x.nope


def bad_base():
    class C(undefined_base):
        pass


def bad_default():
    def f(a, b=undefined_default):
        pass


def handler_order():
    try:
        1 / 0
    except undefined_exception_class:
        pass


def deep():
    def one():
        def two():
            return (lambda: three())()

        def three():
            return [four() for _ in "a"]

        def four():
            return {k: v / 0 for k, v in {"a": 1}.items()}
        return two()
    return one()


for f in (in_except, in_else, in_finally, in_nested_finally, in_loop, bad_class, bad_base,
    bad_default, handler_order, deep):
    show(f)
