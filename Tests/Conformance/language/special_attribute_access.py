class Log:
    def __init__(self):
        object.__setattr__(self, "data", {})

    def __getattribute__(self, name):
        if not name.startswith("__"):
            print("getattribute", name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        print("getattr", name)
        try:
            return self.data[name]
        except KeyError:
            raise AttributeError(f"no {name} here") from None

    def __setattr__(self, name, value):
        print("setattr", name, value)
        self.data[name] = value

    def __delattr__(self, name):
        print("delattr", name)
        del self.data[name]

    def __dir__(self):
        return ["b", "a"]


x = Log()
x.a = 1
print(x.a)
del x.a
try:
    x.a
except AttributeError as error:
    print(error)
print(hasattr(x, "zz"), getattr(x, "zz", 5), dir(x))


class Meta(type):
    def __getattr__(cls, name):
        return f"{cls.__name__}.{name} from the metaclass"

    def __call__(cls, *args):
        print("creating", cls.__name__, args)
        return super().__call__(*args)


class M(metaclass=Meta):
    def __init__(self, v): self.v = v


print(M.anything, M(3).v, type(M).__name__)
try:
    M(1).anything
except AttributeError as error:
    print(error)


class Proxy:
    def __init__(self, target): self._t = target
    def __getattr__(self, name): return getattr(self._t, name)


print(Proxy([3, 1]).count(3), Proxy("abc").upper())
try:
    len(Proxy([1]))
except TypeError as error:
    print(error)
