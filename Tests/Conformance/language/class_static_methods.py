class C:
    count = 0

    def __init__(self):
        type(self).count += 1

    @classmethod
    def create(cls, n=1):
        return [cls() for _ in range(n)]

    @staticmethod
    def add(a, b=10):
        return a + b

    @classmethod
    def name(cls):
        return cls.__name__

    plain = staticmethod(lambda: "plain")
    k = classmethod(lambda cls: cls)


class D(C): pass


print(len(C.create(2)), C.count, D.name(), D().name(), C.add(1), C().add(1, 2))
print(D.create()[0].__class__.__name__, D.count, C.count, C.plain(), C().plain(), D.k().__name__)
print(type(C.__dict__["create"]).__name__, type(C.__dict__["add"]).__name__)
print(C.create.__self__ is C, D.create.__self__ is D, C.add.__name__)
print(C.__dict__["add"].__func__(1, 1), C.__dict__["add"](2, 2))
try:
    C.__dict__["create"]()
except TypeError as error:
    print(error)
try:
    C.create(1, 2)
except TypeError as error:
    print(error)


class Alt:
    def __init__(self, v):
        self.v = v

    @classmethod
    def parse(cls, text):
        return cls(int(text))

    @property
    def double(self): return self.v * 2


print(Alt.parse("21").double)


class Wrapped:
    @classmethod
    @property
    def both(cls): return cls.__name__


print(Wrapped.both)
