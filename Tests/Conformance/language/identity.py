a = None
print(a is None, True is (1 == 1), False is not None, ... is Ellipsis)
x = [1]
y = x
z = [1]
print(x is y, x is z, x == z, x is not z)
print(() is not [], type(1) is int, type(None) is type(a), NotImplemented is NotImplemented)


def f(v): return v


print(f(x) is x, (x, x)[0] is x, {"k": x}["k"] is x, [x][0] is x)
print(bool(5) is True, bool("") is False, (not 1) is False)


class C:
    def m(self): pass


c = C()
print(c.m is c.m, c.m == c.m, C.m is C.m, c is c.__init__.__self__)
t = (1, 2)
print(tuple(t) is t, t[:] is t, list(x) is x, x[:] is x, x.copy() is x)
s = "text"
print(str(s) is s, s[:] is s, frozenset([1]) is frozenset([1]))
n = 12345678901234567890
print(int(n) is n, f(n) is n)
fs = frozenset([1])
print(frozenset(fs) is fs, id(x) == id(y))
