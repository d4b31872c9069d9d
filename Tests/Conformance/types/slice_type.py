s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(1, 2), slice(None), s == slice(1, 10, 2),
    s != slice(1), s.indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(10),
    slice(100).indices(3), slice(-100, 100, 3).indices(7), slice(5, 0, -2).indices(10))


class S:
    def __getitem__(self, key): return key


x = S()
print(x[1], x[1:2], x[::], x[:, 1], x[1:2, ::3], x[...], x[..., 1:], x[()], x["a":"b"], x[None],
    x[-1:], x[1,], x[lambda: 0:1] and "lambda slice", x[1:2:3, 4], x[(1, 2)], x[[1]], x[:],
    x[True:], x[1:2,])
print(list(range(10))[s], "abcdefghij"[s], (0, 1, 2, 3)[slice(1, 3)],
    b"abcdef"[slice(None, None, -1)], slice(1, 2) < slice(1, 3), repr(slice("a", None, 1.5)))
for f in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: hash(s), lambda: s.indices("a"),
    lambda: s.indices(-1), lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5),
    lambda: [1][slice("a", "b")], lambda: setattr(s, "start", 1), lambda: s[0], lambda: s.indices(),
    lambda: slice(1.5).indices(3), lambda: {s: 1}, lambda: [1, 2, 3][slice(0, 3, 2**70)],
    lambda: [1, 2][2**70:], lambda: [1, 2][:-2**70], lambda: "abc"[::-(2**63)],
    lambda: slice(start=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v


print([0, 1, 2, 3, 4][I(1):I(4)], "abcde"[I(-2):], slice(I(1), None).indices(5), [1, 2, 3][I(0)])
