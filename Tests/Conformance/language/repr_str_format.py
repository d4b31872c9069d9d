class R:
    def __repr__(self): return "repr"


class S:
    def __str__(self): return "str"
    def __repr__(self): return "s-repr"


class F(S):
    def __format__(self, spec): return "format:" + spec


print(R(), str(R()), f"{R()}", f"{R()!s}", [R()], "%s" % R())
print(S(), [S()], {"k": S()}, (S(),), f"{S()!r}", repr(S()))
print(F(), f"{F()}", f"{F():>9}", f"{F()!s:>9}|", format(F(), "z"), "{:q}".format(F()))
print(f"{S():>5}|" if False else "skip")
try:
    f"{S():>5}"
except TypeError as error:
    print(error)
try:
    format([1], "5")
except TypeError as error:
    print(error)
print(format([1]), format(None), format(True), format(True, "5d"))
l = [1]
l.append(l)
print(l)
d = {}
d["self"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
print([float("inf"), 1e100, 1.0, None, ..., NotImplemented, True, 3j, b"x", "q'", 'd"'])
print(repr("both ' and \""), repr("tab\t nl\n nul\0 \x7f \xa0 é \u200b 中 \U0001f600 \\"))
print(range(3), slice(1, 2), {1}, set(), frozenset(), frozenset([1]), {}, (), (1,), [])
print(repr(int), repr(type), repr(ValueError("x")), repr(ValueError("x", 1)), repr(KeyError()))
