print((lambda: 1)(), (lambda x: x + 1)(1), (lambda x, y=2: x * y)(3))
print((lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda a, *, b: (a, b))(1, b=2))
f = lambda: (yield 5)
print(list(f()))
g = lambda x: lambda y: x + y
print(g(1)(2))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))
print(list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(filter(lambda x: x > 1, [1, 2, 3])))
h = lambda x: "neg" if x < 0 else "pos"
print(h(-1), h(1), f.__name__, f.__qualname__)
print((lambda x: (x, x))("t"), [lambda: 0, lambda: 1][1]())
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print(ops["+"](1, 2), ops["-"](1, 2))


def make():
    return lambda: 0


print(make().__qualname__)
k = lambda a, /, b: (a, b)
print(k(1, b=2))
try:
    k(a=1, b=2)
except TypeError as error:
    print(error)
n = lambda x=lambda: 3: x()
print(n())
print((lambda x: not x)(0), (lambda x: x if x else None)(""))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(10))
