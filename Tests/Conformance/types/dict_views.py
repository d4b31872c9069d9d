d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i, "a" in i,
    ("a",) in i)
d["d"] = 4
print(k, v, i)
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}),
    sorted(i & {("a", 1)}), sorted(k & ["a", "b"]), sorted({"a", "q"} & k), sorted({"q"} | k),
    sorted(["a", "q"] - k) if False else "-", sorted({"a", "q"} - k))
print(k == {"a", "b", "c", "d"}, k == ["a"], k == d.keys(), v == v, d.values() == d.values(),
    i == {"a": 1, "b": 2, "c": 3, "d": 4}.items(), k <= {"a", "b", "c", "d", "e"}, k < k,
    k >= {"a"}, k > {"a"}, k.isdisjoint({"z"}), k.isdisjoint("a"), i.isdisjoint([]), {"a"} < k)
print(list(reversed(k)), list(reversed(v)), list(reversed(i)), [*k], max(k), sum(v), dict(i),
    next(iter(k)), type(k).__name__, type(v).__name__, type(i).__name__, k.mapping == d,
    type(k.mapping).__name__)
print(repr({}.keys()), repr({}.values()), repr({}.items()), bool({}.keys()), bool(k))
for f in (lambda: k[0], lambda: k.append(1), lambda: k & 5, lambda: k | 5, lambda: k + k,
    lambda: v & v, lambda: hash(k), lambda: k < 5, lambda: k < ["a"], lambda: v[0],
    lambda: {}.keys().pop, lambda: i[0], lambda: len(iter(k)), lambda: [[]] & k, lambda: [] in k,
    lambda: k & [[]], lambda: next(k), lambda: k - 5, lambda: k.isdisjoint(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for change in ("add", "delete", "assign", "clear", "swap"):
    d = {"a": 1, "b": 2}
    try:
        for key in d:
            if change == "add": d[key + "x"] = 0
            elif change == "delete": del d[key]
            elif change == "assign": d[key] = 0
            elif change == "clear": d.clear()
            else:
                del d[key]
                d[key + "y"] = 1
        print(change, "fine", d)
    except RuntimeError as e:
        print(change, e)
it = iter({"x": 1})
print(next(it), next(it, "end"), list(it))
d = {1: 2}
it = iter(d.items())
d[3] = 4
try:
    next(it)
except RuntimeError as e:
    print(e)
try:
    next(it)
except (RuntimeError, StopIteration) as e:
    print(type(e).__name__, e)
