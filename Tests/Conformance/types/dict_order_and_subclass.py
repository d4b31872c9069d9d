d = {}
for c in "hello world":
    d[c] = d.get(c, 0) + 1
print(d, sorted(d.items(), key=lambda p: (-p[1], p[0])), max(d, key=d.get))
del d["h"]
d["h"] = 0
d["e"] = 100
print(list(d), d.popitem(), list(d)[-1], next(iter(d)))


class D(dict):
    def __getitem__(self, k):
        print("getitem", k)
        return super().__getitem__(k)

    def __setitem__(self, k, v):
        print("setitem", k)
        super().__setitem__(k, v)

    def __missing__(self, k):
        self[k] = v = len(self)
        return v


x = D(a=1)
x["b"] = 2
x.update(c=3)
print(x["a"], x["new"], x, x.get("a"), x.setdefault("s", 5), type(x.copy()).__name__, dict(x),
    isinstance(x, dict), x == {"a": 1, "b": 2, "c": 3, "new": 3, "s": 5})
print({**x}, [*x], D.fromkeys("q"), len(x))


class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o):
        return isinstance(o, Key) and self.n == o.n
    def __repr__(self): return f"K{self.n}"


m = {Key(1): "a", Key(2): "b"}
m[Key(1)] = "c"
print(m, m[Key(2)], Key(3) in m, m.pop(Key(1)), m)
many = {i: str(i) for i in range(1000)}
for i in range(0, 1000, 2):
    del many[i]
print(len(many), list(many)[:3], list(many)[-1], 4 in many, many[5], sum(many))
n = {1: {"x": [1, {"y": 2}]}}
n[1]["x"][1]["y"] += 1
print(n, n[1]["x"][1].get("z", {}).get("w"), {k: v for k, v in sorted({"b": 1, "a": 2}.items())},
    dict(sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1])))
from collections import defaultdict, Counter, OrderedDict
dd = defaultdict(list)
dd["a"].append(1)
print(dd, dd["b"], len(dd), dict(dd), Counter("abca").most_common(1), Counter("aab")["z"],
    OrderedDict(a=1))
