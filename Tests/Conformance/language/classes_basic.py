class Dog:
    """A dog."""
    kind = "canine"
    tricks = []

    def __init__(self, name):
        self.name = name

    def add(self, trick):
        self.tricks.append(trick)
        return self

    def __repr__(self):
        return f"Dog({self.name!r})"


a, b = Dog("Fido"), Dog("Rex")
a.add("roll").add("sit")
print(b.tricks, a.kind, a, [a, b], str(b))
a.kind = "changed"
print(a.kind, b.kind, Dog.kind)
del a.kind
print(a.kind)
print(vars(a), a.__dict__, a.__class__ is Dog, type(a).__name__)
print(Dog.__name__, Dog.__doc__, Dog.__bases__, Dog.__mro__)
print(isinstance(a, Dog), isinstance(a, object), issubclass(Dog, Dog), isinstance(Dog, type))
m = a.add
print(m.__self__ is a, m.__func__ is Dog.add, m.__name__, m == a.add, m == b.add)
a.new = lambda: "instance function"
print(a.new())
Dog.bark = lambda self: self.name + " barks"
print(a.bark(), b.bark())
print(hasattr(a, "bark"), getattr(a, "nope", "default"))
setattr(a, "not an identifier", 1)
print(vars(a)["not an identifier"])


class Empty: pass


e = Empty()
e.x = 1
e.y = e
print(e.y.y.x, Empty.__doc__)
for f in (lambda: e.z, lambda: Dog.nope, lambda: e.x.real.nope, lambda: e.bark()):
    try:
        f()
    except AttributeError as error:
        print(error, "|", error.name)
