class Box:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, k):
        print("getitem", repr(k))
        return self.items[k]
    def __setitem__(self, k, v):
        print("setitem", repr(k), v)
    def __delitem__(self, k): print("delitem", repr(k))
    def __contains__(self, x):
        print("contains", x)
        return x in self.items
    def __iter__(self):
        print("iter")
        return iter(self.items)
    def __reversed__(self): return "reversed result"
    def __missing__(self, k): return "never for non-dicts"


b = Box(1, 2, 3)
print(len(b), b[0], b[-1], b[1:], b[::2], b[:])
b[0] = "x"
b[1:2] = "y"
b[..., 1] = "z"
del b[0], b["k"]
print(1 in b, 9 not in b, list(b), reversed(b), bool(Box()))
first, *rest = b
print(first, rest)


class D(dict):
    def __missing__(self, key):
        return f"missing {key}"


d = D(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d)


class NoContains:
    def __iter__(self): return iter([1, 2])


print(2 in NoContains(), 3 in NoContains())


class Index:
    def __index__(self): return 2


print([10, 20, 30][Index()], range(5)[Index()], "abc"[Index()], hex(Index()), [1] * Index())


class BadIndex:
    def __index__(self): return "2"


try:
    [1, 2][BadIndex()]
except TypeError as error:
    print(error)


class K:
    def __class_getitem__(cls, item): return (cls.__name__, item)


print(K[int, 3] == ("K", (int, 3)), K["x"])
