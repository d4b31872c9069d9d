class C:
    def __init__(self, x):
        self.x = x

    def method(self, a):
        return a

    @classmethod
    def klass(cls, a): pass

    @staticmethod
    def static(a): pass

    def no_self(): pass

    def __call__(self, a): pass


class Plain: pass


c = C(1)
nothing = None
calls = [
    lambda: C(), lambda: C(1, 2), lambda: C(y=1), lambda: Plain(1), lambda: Plain(a=1),
    lambda: c.method(), lambda: c.method(1, 2), lambda: c.method(b=1), lambda: C.method(),
    lambda: C.method(c), lambda: C.klass(), lambda: c.klass(1, 2), lambda: C.static(),
    lambda: c.static(1, 2), lambda: c.no_self(), lambda: c(), lambda: c(1, 2),
    lambda: int("5")(), lambda: nothing(),
    lambda: str("text")(), lambda: list("a")(0), lambda: Plain()(),
    lambda: c.x(), lambda: (lambda a: a)(), lambda: (lambda: 0)(1),
]
for call in calls:
    try:
        call()
        print("no error")
    except TypeError as error:
        print(error)


def outer():
    def inner(a): pass
    inner()


try:
    outer()
except TypeError as error:
    print(error)
