def show(g):
    if isinstance(g, BaseExceptionGroup):
        return f"{type(g).__name__}({g.message!r}, [{', '.join(map(show, g.exceptions))}])"
    return repr(g)


g = ExceptionGroup("top", [ValueError("v"), TypeError("t"),
    ExceptionGroup("in", [KeyError("k"), ValueError("v2")])])
print(g, "|", show(g))
print(g.message, type(g.exceptions).__name__, len(g.exceptions), g.args[0])
match, rest = g.split(ValueError)
print(show(match))
print(show(rest))
print(show(g.subgroup(KeyError)), g.subgroup(OSError))
print(show(g.subgroup(lambda e: "2" in str(e))))
print(show(g.derive([OSError(1)])))
print(repr(ExceptionGroup("m", [ValueError(1)])), str(ExceptionGroup("m", [ValueError(1)])))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__,
      type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for f in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]),
          lambda: ExceptionGroup("x"), lambda: ExceptionGroup(1, [ValueError()]),
          lambda: ExceptionGroup("x", 5), lambda: ExceptionGroup("x", [KeyboardInterrupt()])):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    raise g
except ExceptionGroup as caught:
    print(caught is g)
print(g.split((ValueError, TypeError))[1])
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message, excs)
m = MyGroup("mine", [ValueError(1), OSError(2)])
print([type(x).__name__ for x in m.split(OSError)])
