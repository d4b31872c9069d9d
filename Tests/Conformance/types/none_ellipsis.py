print(None, repr(None), str(None), [None], None is None, None == None, bool(None), type(None),
    hash(None) == hash(None))
print(..., repr(Ellipsis), Ellipsis is ..., type(...).__name__, bool(...), [..., 1], NotImplemented,
    type(NotImplemented).__name__)
n = None
for f in (lambda: n.x, lambda: n[0], lambda: n(), lambda: n + 1, lambda: 1 + n, lambda: len(n),
    lambda: n < 1, lambda: -n, lambda: [*n], lambda: int(n), lambda: float(n), lambda: "a" + n,
    lambda: "".join([n]), lambda: 1 in n, lambda: setattr(n, "x", 1), lambda: {**n},
          lambda: n > n, lambda: sum([1, n]), lambda: sorted([1, n]), lambda: max(n, 1),
              lambda: range(n), lambda: round(n), lambda: ord(n), lambda: chr(n), lambda: print(*n),
              lambda: n @ n, lambda: abs(n), lambda: iter(n), lambda: next(n), lambda: n.append(1),
              lambda: [1][n], lambda: {}[n], lambda: type(n)(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(type(None)(), type(None)() is None, None in [None], [None].count(None), {None: 1},
    (None,) == (None,), f"{None} {None!r} {None!s:>6}|", "%s" % None)
def f(): pass
print(f(), print(), [].append(1), [].sort(), {}.clear(), None if False else ...)
print(x := None, None or 1, None and 1, not None)
