class S:
    made = None

    def __new__(cls, *args):
        print("new", cls.__name__, args)
        if S.made is None:
            S.made = super().__new__(cls)
        return S.made

    def __init__(self, *args):
        print("init", args)


print(S(1) is S(2))


class Other:
    def __new__(cls):
        return 5

    def __init__(self):
        print("never called")


print(Other())


class Str(str):
    def __new__(cls, v):
        return super().__new__(cls, v.upper())


class Int(int):
    def __add__(self, o): return Int(int(self) + o + 100)


s = Str("abc")
print(s, type(s).__name__, isinstance(s, str), s.lower(), type(s.lower()).__name__, len(s))
print(Int(1) + 2, type(Int(1) + 2).__name__, Int(5) * 2, type(Int(5) * 2).__name__)


class BadInit:
    def __init__(self):
        return 5


try:
    BadInit()
except TypeError as error:
    print(error)
for f in (lambda: object(1), lambda: object.__new__(5), lambda: object.__new__(),
          lambda: int.__new__(str), lambda: object.__new__(int)):
    try:
        f()
    except TypeError as error:
        print(error)


class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)


print(T(1, 2), T(1, 2) == (1, 2), len(T()))


class OnlyNew:
    def __new__(cls, x): return super().__new__(cls)


print(type(OnlyNew(1)).__name__)
