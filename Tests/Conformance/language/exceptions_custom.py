class AppError(Exception):
    """Base."""


class Detailed(AppError):
    def __init__(self, message, code=0):
        super().__init__(message)
        self.code = code


class WithStr(AppError):
    def __str__(self):
        return "str of " + repr(self.args)


class NoSuperInit(Exception):
    def __init__(self, a, b):
        self.a = a


try:
    raise Detailed("went wrong", code=5)
except AppError as e:
    print(e, e.code, repr(e), e.args, isinstance(e, Detailed))
try:
    raise WithStr(1, 2)
except AppError as e:
    print(e, repr(e), [e])
e = NoSuperInit(1, 2)
print(repr(e), e.args, str(e))
try:
    raise AppError
except AppError as e:
    print(repr(e), AppError.__doc__)
try:
    raise Detailed
except TypeError as e:
    print(e)
print([c.__name__ for c in Detailed.__mro__])
e = ValueError("a")
e.args = ("changed", 2)
print(e, repr(e))
e.extra = 1
print(e.extra, e.__dict__)
print(ValueError("x") == ValueError("x"), str(ValueError()), str(ValueError(None)),
      str(ValueError(("t",))), str(ValueError("a", "b")))
print(str(KeyError("k")), str(KeyError("a", "b")), str(KeyError()), repr(KeyError("k")))
e = OSError(2, "No such file", "name.txt")
print(e, e.errno, e.strerror, e.filename, type(e).__name__, repr(e))
e = OSError(111, "refused")
print(type(e).__name__, e, e.args)
print(repr(OSError("one")), OSError("one").errno, str(OSError(5, "x")),
    type(OSError(32, "p")).__name__)
s = StopIteration(5)
print(s.value, StopIteration().value, repr(s))
x = SystemExit(3)
print(x.code, SystemExit().code, SystemExit("a").code)
i = ImportError("m", name="n", path="p")
print(i, i.name, i.path)
try:
    ValueError(a=1)
except TypeError as e:
    print(e)
u = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "reason")
print(u, u.start, u.end, u.reason, u.object, u.encoding)
