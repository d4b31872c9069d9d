class K:
    def __init__(self, n, tag): self.n, self.tag = n, tag
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"{self.n}{self.tag}"


l = [K(2, "a"), K(1, "a"), K(2, "b"), K(1, "b"), K(0, "a")]
print(sorted(l), sorted(l, reverse=True), min(l), max(l))
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or -x), calls)
l = [3, 1, "x", 2]
try:
    l.sort()
except TypeError as e:
    print(e)
print(sorted(l, key=str))
m = [3, 2, 1]


def nosy(x):
    print("list seen while sorting:", m)
    return x


m.sort(key=nosy)
print(m)


def meddles(x):
    n.append(x)
    return x


n = [2, 1]
try:
    n.sort(key=meddles)
except ValueError as e:
    print(e, n)
try:
    [1, 2, 3].sort(key=lambda x: 1 / (x - 2))
except ZeroDivisionError as e:
    print(e)
print(sorted("hello"), sorted({"b": 1, "a": 2}), sorted((3, 1)), sorted(range(3, 0, -1)),
    sorted(x for x in "cab"), sorted([]), sorted([True, 0, 1.5, -1]))
from functools import cmp_to_key
print(sorted([5, 3, 9], key=cmp_to_key(lambda a, b: b - a)))
print(sorted([(2, "b"), (1, "z"), (2, "a")], key=lambda p: (-p[0], p[1])),
    sorted(["10", "9", "1"], key=int), sorted(["b", "A", "c"], key=str.casefold),
    sorted(["é", "z", "a", "中", "Z"]))
big = [(i * 7919) % 101 for i in range(200)]
print(sorted(big) == [i for i, c in ((v, big.count(v)) for v in range(101)) for _ in range(c)],
    sorted(big)[:5], sorted(big, reverse=True)[:5])
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=len), sorted(sorted(words), key=len, reverse=True),
    list(reversed(sorted(set(words)))))
print([1, [2]] == [1, [2]], [[1], [0]] > [[0], [9]], sorted([[2], [1, 5], [1]]),
    sorted([None, None]) if False else "-")
