import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


def gen():
    yield 1
    raise ValueError("in the generator")


def drain():
    for x in gen():
        pass


def delegating():
    yield from gen()


def thrown():
    g = gen()
    next(g)
    g.throw(KeyError("thrown in"))


class CM:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        1 / 0


def with_exit():
    with CM():
        raise ValueError("body")


def with_exit_only():
    with CM() as c:
        x = 1


class BadEnter:
    def __enter__(self): raise OSError("enter")
    def __exit__(self, *a): pass


def entering():
    with BadEnter():
        pass


def stops():
    def g():
        next(iter([]))
        yield
    list(g())


class P:
    @property
    def bad(self):
        return self._missing

    def __getattr__(self, name):
        raise AttributeError("no " + name)

    def __add__(self, o):
        return o.nope

    def __iter__(self):
        return 5


show(drain)
show(lambda: list(delegating()))
show(thrown)
show(with_exit)
show(with_exit_only)
show(entering)
show(stops)
show(lambda: P().bad)
show(lambda: P() + 1)
show(lambda: [x for x in P()])
show(lambda: sorted([2, 1], key=lambda v: v.x))
show(lambda: list(map(lambda v: 1 // v, [0])))
