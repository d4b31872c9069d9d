d = {"a": 1, "b": 2}
print(d, d["a"], d.get("a"), d.get("z"), d.get("z", 0), "a" in d, 1 in d, len(d), list(d), d.keys(),
    d.values(), d.items())
print(d.setdefault("c", 3), d.setdefault("a", 99), d.setdefault("n"), d, d.pop("n"),
    d.pop("zz", "default"), d.popitem(), d)
d.update({"b": 20, "x": 5})
d.update(y=6, z=7)
d.update([("q", 8), ["r", 9]])
d.update()
d.update({"w": 1}, w=2)
print(d, d.copy() == d, d.copy() is d)
print(dict(), dict(a=1), dict([("k", "v")]), dict({"m": 1}, n=2), dict(zip("ab", (1, 2))),
    dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict.fromkeys(()), {**d, "a": 0} == d,
    {i: i * i for i in range(3)}, dict(["ab", "cd"]))
print({"a": 1} | {"b": 2, "a": 3}, {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1},
    {} != {"a": 1}, bool({}), {1: "a", True: "b", 1.0: "c"}, {None: 1, (1, 2): 2, 2.5: 3, b"x": 4})
d["a"] = "again"
del d["b"]
d["b"] = "last now"
print(list(d), list(reversed(d)), list(reversed(d.items()))[0], list(d.values()), sorted(d), max(d),
    d.clear(), d)
e = {"k": []}
e["k"].append(1)
f = e.copy()
f["k"].append(2)
print(e, f, e["k"] is f["k"])
s = {}
s |= {"a": 1}
s |= [("b", 2)]
print(s, dict.fromkeys("xy", [])["x"] is dict.fromkeys("xy", [])["y"])
for f in (lambda: d["zz"], lambda: d[1], lambda: {}[(1, 2)], lambda: {}[None], lambda: {}["it's"],
    lambda: d.pop("zz"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: d[[]], lambda: d.get([]),
    lambda: [] in d, lambda: d[{}], lambda: dict(5), lambda: dict([1]), lambda: dict(["abc"]),
    lambda: dict([(1, 2, 3)]), lambda: dict([("a",)]), lambda: dict(["a"]), lambda: {}.update(5),
    lambda: {}.update([1, 2]), lambda: {} | [1], lambda: {} + {}, lambda: {} < {},
          lambda: {}.get(), lambda: {}.setdefault(), lambda: {}.pop(), lambda: {}.nope,
              lambda: {}.popitem(1), lambda: dict.fromkeys(5), lambda: dict.fromkeys(),
              lambda: {}.has_key(1), lambda: dict()(), lambda: dict(**{1: 2}), lambda: dict({}, {}),
              lambda: {}.update({}, {}), lambda: {}.setdefault([], 1), lambda: {"a": 1}["a"]["b"],
              lambda: {}.keys()[0], lambda: {}.copy(1), lambda: hash({}),
              lambda: {}.__delitem__("q")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
