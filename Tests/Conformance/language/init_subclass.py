class Plugin:
    registry = []

    def __init_subclass__(cls, /, kind="none", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.kind = kind
        Plugin.registry.append((cls.__name__, kind))


class A(Plugin): pass
class B(Plugin, kind="special"): pass
class C(B, kind="deep"): pass


print(Plugin.registry, C.kind, hasattr(Plugin, "kind"))
try:
    class D(Plugin, colour="red"): pass
except TypeError as error:
    print(error)
try:
    class E(x=1): pass
except TypeError as error:
    print(error)


class Order:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)


class Base:
    def __init_subclass__(cls):
        print("init_subclass", cls.__name__)


class Derived(Base):
    first = Order()
    second = Order()
    print("body ends")


class Bad:
    def __set_name__(self, owner, name):
        raise ValueError("no")


try:
    class F:
        attr = Bad()
except RuntimeError as error:
    print(error, "<-", repr(error.__cause__))
