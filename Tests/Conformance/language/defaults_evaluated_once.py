def append(item, target=[]):
    target.append(item)
    return target


print(append(1), append(2), append(3, []), append(4))
x = 5


def frozen(value=x):
    return value


x = 6
print(frozen())


def stamp(label):
    print("default evaluated", label)
    return label


def later(a=stamp("a"), *, b=stamp("b")):
    return a, b


print("before call", later(), later(1))
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])
later.__defaults__ = ("changed",)
print(later())
later.__kwdefaults__["b"] = "kw changed"
print(later())
later.__defaults__ = None
try:
    later()
except TypeError as error:
    print(error)


def count(cache={}):
    cache["n"] = cache.get("n", 0) + 1
    return cache["n"]


print(count(), count(), count())
