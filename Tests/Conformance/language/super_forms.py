class Base:
    name = "base"

    def __init__(self, x):
        self.x = x

    def hello(self):
        return "Base.hello"

    @classmethod
    def make(cls):
        return "Base.make " + cls.__name__

    @staticmethod
    def util():
        return "Base.util"

    @property
    def p(self):
        return "Base.p"

    def __len__(self):
        return 3


class Child(Base):
    name = "child"

    def __init__(self, x):
        super().__init__(x * 2)

    def hello(self):
        return "Child+" + super().hello() + "+" + super(Child, self).hello()

    @classmethod
    def make(cls):
        return "Child+" + super().make()

    @staticmethod
    def util():
        return "Child+" + super(Child, Child).util()

    @property
    def p(self):
        return "Child+" + super().p

    def base_name(self):
        return super().name

    def in_lambda(self):
        return (lambda: super(Child, self).hello())()

    def nested(self):
        def inner():
            return __class__.__name__
        return inner()

    def length(self):
        return super().__len__() + 1


c = Child(4)
print(c.x, c.hello(), c.make(), Child.make(), c.util(), c.p, c.base_name())
print(c.in_lambda(), c.nested(), c.length())
for f in (lambda: super(Child, c).nope, lambda: super(Child, 5), lambda: super(5, c),
          lambda: super()):
    try:
        f()
    except (AttributeError, TypeError, RuntimeError) as error:
        print(type(error).__name__, error)


class NoArgs:
    def f():
        super()

    def g(self):
        del self
        super()


for f in (NoArgs.f, NoArgs().g):
    try:
        f()
    except RuntimeError as error:
        print(error)
print(type(super(Child, c)).__name__, super(Child, c).__thisclass__.__name__)
