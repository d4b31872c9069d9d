class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError("too cold")
        print("set", value)
        self._c = value

    @celsius.deleter
    def celsius(self):
        print("deleted")
        del self._c

    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32

    old = property(lambda self: "old", None, None, "old doc")
    write_only = property(None, lambda self, v: print("wrote", v))


t = Temperature(100)
print(t.celsius, t.fahrenheit)
t.celsius += 5
print(t.celsius, Temperature.celsius.__doc__, Temperature.old.__doc__, t.old)
t.write_only = 3
for f in ("fahrenheit", "old"):
    try:
        setattr(t, f, 1)
    except AttributeError as error:
        print(error)
    try:
        delattr(t, f)
    except AttributeError as error:
        print(error)
try:
    t.write_only
except AttributeError as error:
    print(error)
try:
    t.celsius = -300
except ValueError as error:
    print(error)
del t.celsius
try:
    t.celsius
except AttributeError as error:
    print(error)
print(type(Temperature.celsius).__name__, Temperature.celsius.fget.__name__)
print(Temperature.fahrenheit.fset, vars(t))


class Sub(Temperature):
    @Temperature.celsius.getter
    def celsius(self):
        return "sub"


s = Sub(1)
print(s.celsius)
s.__dict__["fahrenheit"] = "ignored"
print(s.fahrenheit)
