class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        print("get", owner.__name__)
        return getattr(instance, self.name, "unset")

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"need {self.kind.__name__}")
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        print("delete")
        delattr(instance, self.name)


class Point:
    x = Typed(int)
    y = Typed(str)


p = Point()
print(p.x)
p.x = 5
print(p.x, p.__dict__)
try:
    p.y = 1
except TypeError as error:
    print(error)
del p.x
print(type(Point.x).__name__)
p.__dict__["x"] = "data descriptors win"
print(p.x)


class NonData:
    def __get__(self, instance, owner=None):
        return "non-data"


class Q:
    n = NonData()


q = Q()
print(q.n, Q.n)
q.n = "instance wins"
print(q.n, Q.n)


class Boom:
    def __get__(self, instance, owner):
        raise AttributeError("from the descriptor")


class R:
    b = Boom()

    def __getattr__(self, name):
        return "getattr for " + name


print(R().b)


def f(self): return self
print(f.__get__(5)(), f.__get__(None, int) is f, type(f.__get__(5)).__name__)


class ReadOnly:
    def __get__(self, i, o): return 1
    def __set__(self, i, v): raise AttributeError("read-only")


class S:
    r = ReadOnly()


try:
    S().r = 2
except AttributeError as error:
    print(error)
S.r = "class assignment replaces"
print(S.r)
