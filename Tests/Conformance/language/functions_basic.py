def nothing():
    pass


def bare_return():
    return


def with_default(a, b=2, *, c=3):
    """Add up."""
    return a + b + c


print(nothing(), bare_return(), with_default(1), with_default(1, 1, c=1))
print(with_default.__name__, with_default.__doc__, with_default.__defaults__,
      with_default.__kwdefaults__)
print(with_default.__qualname__, with_default.__module__)


def many(*args, **kwargs):
    return args, kwargs


print(many(), many(1), many(a=1), many(1, *[2, 3], b=4, **{"c": 5}))


def recursive(n):
    return 1 if n <= 1 else n * recursive(n - 1)


print(recursive(20))


def returns_many():
    return 1, "two", [3]


one, two, three = returns_many()
print(one, two, three)


def inner_def():
    def helper(x):
        return x * 2
    return helper


print(inner_def()(21), inner_def().__qualname__)
many.attribute = "on a function"
print(many.attribute, many.__dict__)
square = lambda x: x * x
print(square(4), square.__name__)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, z=3))
print(callable(many), callable(5), type(many).__name__, type(len).__name__)
