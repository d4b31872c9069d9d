class A:
    def __add__(self, other):
        print("A.add", type(other).__name__)
        return NotImplemented

    def __radd__(self, other):
        print("A.radd", type(other).__name__)
        return "from A.radd"


class B(A):
    def __radd__(self, other):
        print("B.radd", type(other).__name__)
        return "from B.radd"


print(1 + A())
print(A() + B())
print(B() + A() if False else "skipped")
try:
    A() + A()
except TypeError as error:
    print(error)
try:
    A() + 1
except TypeError as error:
    print(error)
print(sum([A()]))


class R:
    def __init__(self, name):
        self.name = name


def reflect(op):
    return lambda self, other: (self.name, op, other)


for op in "sub mul truediv floordiv mod pow lshift rshift and xor or matmul divmod".split():
    setattr(R, "__r" + op + "__", reflect(op))
r = R("r")
print(1 - r, 2 * r, 3 / r, 4 // r, 5 % r, 6**r)
print(1 << r, 2 >> r, 3 & r, 4 ^ r, 5 | r, 6 @ r, divmod(7, r))
print([1] * r, (1,) * r, "a" * r, b"b" + r if False else "-")
for f in (lambda: r - 1, lambda: r @ 1, lambda: r < 1, lambda: -r, lambda: ~r, lambda: +r):
    try:
        f()
    except TypeError as error:
        print(error)
