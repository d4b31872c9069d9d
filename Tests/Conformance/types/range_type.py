r = range(2, 20, 3)
print(r, len(r), list(r), r[0], r[-1], r[1:3], r[::-1], r[::2], 5 in r, 6 in r, 5.0 in r, "a" in r,
    r.index(8), r.count(8), r.count(9), r.start, r.stop, r.step, list(reversed(r)), bool(range(0)),
    min(r), max(r), sum(r))
print(range(5), range(1, 5), range(5, 0, -1), range(0), range(-3), list(range(-3)),
    list(range(5, 0, -2)), list(range(0, -5, -1)), range(0, 10, 2) == range(0, 9, 2),
    range(0) == range(5, 5), hash(range(0)) == hash(range(3, 3)), range(3) == [0, 1, 2],
    range(3) != range(4), {range(3): 1}[range(0, 3, 1)])
big = range(10**20, 10**20 + 10, 3)
print(list(big), big[-1], 10**20 + 3 in big, len(big), big.index(10**20 + 6), range(2**63)[2**62],
    len(range(2**63 - 1)), range(10)[2:8:2][1], range(10)[-3:], range(10)[20:],
    range(0, 10, 3)[::-1], range(1, 10, 4)[-2])
for f in (lambda: range(), lambda: range(1.0), lambda: range("a"), lambda: range(1, 2, 0),
    lambda: range(1, 2, 3, 4), lambda: r[99], lambda: r[-99], lambda: r["a"], lambda: r.index(9),
    lambda: r.index("x"), lambda: len(range(2**63)), lambda: r + r, lambda: r * 2, lambda: r < r,
    lambda: range(None), lambda: range(stop=3), lambda: r.append(1), lambda: r.__setitem__(0, 1),
    lambda: next(r), lambda: r[::0], lambda: range(1, "a"), lambda: setattr(r, "start", 3),
    lambda: range(0, 5, 1.5), lambda: hash(r) == hash(range(2, 20, 3)), lambda: r[1.5]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
it = iter(range(3))
print(next(it), list(it), next(it, "end"), type(it).__name__, it.__length_hint__(),
    [i for i in range(3) for i in range(i)], type(r).__name__, repr(range(1, 2, 1)),
    isinstance(r, range))
for i in range(3):
    i *= 10
    print(i, end=" ")
print(*range(3), *range(0, 1), sep=",")
