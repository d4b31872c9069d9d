class A:
    __private = 1
    __dunder__ = 2
    _single = 3

    def __init__(self):
        self.__x = "A"

    def get(self):
        return self.__x

    def local(self):
        __loc = 7
        return __loc, sorted(locals())

    def param(self, __arg=4):
        return __arg

    def other(self, o):
        return o.__x


class B(A):
    def __init__(self):
        super().__init__()
        self.__x = "B"

    def both(self):
        return self.get(), self.__x


b = B()
print(b.both(), sorted(vars(b)))
print(A._A__private, A.__dunder__, A._single)
print(A().local(), A().param(), A().param(_A__arg=5))
try:
    b.__x
except AttributeError as error:
    print(error)
try:
    A().other(object())
except AttributeError as error:
    print(error)


class _Lead:
    __v = 1


class __Two:
    __v = 2


print(_Lead._Lead__v, __Two._Two__v)


class ___:
    __v = 3


print(___.__dict__["__v"])
print(getattr(b, "_B__x"))


class Nested:
    class Inner:
        __z = 9
    print(sorted(n for n in vars(Inner) if "z" in n))
