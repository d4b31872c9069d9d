s = {3, 1, 2}
print(sorted(s), len(s), 1 in s, 9 in s, s == {1, 2, 3}, set(), set("a"), {1}, bool(set()),
    type({}).__name__, type({1}).__name__, sorted(set([1, 1, 2])))
print(s.add(4), s.add(1), sorted(s), s.discard(4), s.discard(99), s.remove(3), sorted(s),
    s.update([5], {6: 1}, "a"), len(s), s.copy() == s, s.copy() is s)
a, b = {1, 2, 3}, {2, 3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), sorted(a.union(b, [9])),
    sorted(a.intersection(b, (2,))), sorted(a.difference(b, [1])),
    sorted(a.symmetric_difference([1, 9])), sorted(a.union()), a.intersection() == a)
print(a <= b, a < {1, 2, 3, 4}, {1} <= a, a >= {1}, a > a, a >= a, a.issubset([1, 2, 3, 4]),
    a.issuperset((1,)), a.isdisjoint([7]), a.isdisjoint(b), a != b, {1} == {True},
    {1} == frozenset([1]), {1} == [1])
c = set(a)
c |= {8}
c &= {1, 8, 9}
c -= {1}
c ^= {8, 5}
print(c)
c = {1, 2, 3, 4}
c.intersection_update([1, 2, 9], {1, 2})
c.difference_update([1], (7,))
c.symmetric_difference_update([3, 2])
print(c, c.pop(), c, c.clear(), c)
f = frozenset([1, 2])
print(sorted(f | {3}), type(f | {3}).__name__, type({3} | f).__name__, f == {1, 2},
    {f: "key"}[frozenset([2, 1])], hash(f) == hash(frozenset([2, 1])), f.copy() is f,
    {1} in {frozenset([1])}, f - {1}, f & {1}, f ^ {1, 2}, f.isdisjoint([3]), frozenset(),
    frozenset("a"), repr(frozenset([1])), sorted(f.union([5])), f.issubset({1, 2, 3}))
for g in (lambda: s.remove("zz"), lambda: set().pop(), lambda: s.add([]), lambda: {[1]},
    lambda: set(5), lambda: {{}}, lambda: s | [1], lambda: s & "a", lambda: s - 5, lambda: s ^ (1,),
    lambda: s < [1], lambda: s <= 5, lambda: s + s, lambda: s[0], lambda: hash(s), lambda: f.add(1),
    lambda: s.union(5), lambda: s.update(1), lambda: s.update([[]]), lambda: set(1, 2),
    lambda: {1: 2}.add(3), lambda: s.nope, lambda: s.remove([]), lambda: s.discard({}),
    lambda: s.add(), lambda: s.add(1, 2), lambda: s * 2, lambda: s.pop(1),
          lambda: s.isdisjoint(5), lambda: s.intersection(5), lambda: frozenset(5),
              lambda: f.remove(1), lambda: s.symmetric_difference(), lambda: s.index(1),
              lambda: sorted([1, "a"]), lambda: set([1, []]), lambda: next(s), lambda: s.copy(1),
              lambda: s.remove(frozenset([1, 2])), lambda: [] in s, lambda: s.remove((1, "x"))):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
x = {1, 2, 3}
try:
    for v in x:
        x.add(v + 10)
except RuntimeError as e:
    print(e)
x |= {4}
print(sorted({n % 3 for n in range(10)}), {*()} == set(), len({1, 1.0, True}), sum({1, 2}),
    max({3, 1}), [*{7}], sorted(set("hello")))
y = {1}
try:
    y |= [2]
except TypeError as e:
    print(e)
