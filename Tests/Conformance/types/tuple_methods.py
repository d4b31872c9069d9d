t = (1, 2, 3, 2)
print(t.count(2), t.index(2), t.index(2, 2), t[0], t[-1], t[1:3], t[::-1], len(t), 3 in t, t + (4,),
    t * 2, (1,) * 3, () + (), t == (1, 2, 3, 2), t < (1, 3), (1, 2) < (1, 2, 0), () < (0,))
print((), (1,), (1, 2), ((),), tuple(), tuple("ab"), tuple([1]), tuple({"k": 1}),
    tuple(x for x in range(2)), 1, (1), type((1)).__name__, type((1,)).__name__)
a, b, *c = t
print(a, b, c, hash(t) == hash((1, 2, 3, 2)), {(1, 2): "key"}[1, 2], (1, "a") != [1, "a"],
    t.__class__.__name__, isinstance(t, tuple), max(t), sum(t), sorted(t, reverse=True),
    list(reversed(t)), any(t), bool(()))
for f in (lambda: t[9], lambda: t["a"], lambda: t[None], lambda: t.index(99), lambda: t.index(),
    lambda: t + [1], lambda: [1] + t, lambda: t * "a", lambda: t < 5, lambda: t < [1],
    lambda: t.append(1), lambda: t.sort(), lambda: tuple(5), lambda: tuple(1, 2),
    lambda: hash(([],)), lambda: t - t, lambda: t.__setitem__, lambda: (1, "a") < (1, 2),
    lambda: t(), lambda: t.count(), lambda: t.index(2, "a"), lambda: (1, 2) * 1.5, lambda: t + 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for action in ("set", "del", "aug"):
    try:
        if action == "set":
            t[0] = 1
        elif action == "del":
            del t[0]
        else:
            t[0] += 1
    except TypeError as e:
        print(e)
n = ([1], 2)
n[0].append(5)
print(n)
t += (5,)
print(t)
class T(tuple): pass
print(T([1, 2]), type(T([1]) + (2,)).__name__, T((1,)) == (1,), repr(T()))
def two(): return 1, 2
print(two(), *two(), (yes := 1, 2), [(i, j) for i, j in zip("ab", (1, 2))],
    dict((("a", 1), ("b", 2))))
