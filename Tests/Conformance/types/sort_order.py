class Item:
    def __init__(self, key, tag): self.key, self.tag = key, tag
    def __lt__(self, other): return self.key < other.key
    def __repr__(self): return f"{self.key}{self.tag}"


class Fails:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        if self.n == 7 or other.n == 7:
            raise ValueError("seven")
        return self.n < other.n


def numbers(count, seed):
    result = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        result.append(seed // 65536 % 1000)
    return result


for count in (0, 1, 2, 3, 31, 32, 33, 63, 64, 65, 100, 127, 128, 129, 500, 1000, 2049):
    values = numbers(count, count)
    items = [Item(v % 10, i) for i, v in enumerate(values)]
    up = sorted(items)
    down = sorted(items, reverse=True)
    good = all(a.key < b.key or a.key == b.key and a.tag < b.tag for a, b in zip(up, up[1:]))
    good = good and all(
        a.key > b.key or a.key == b.key and a.tag < b.tag for a, b in zip(down, down[1:]))
    plain = sorted(values)
    good = good and all(a <= b for a, b in zip(plain, plain[1:])) and len(plain) == count
    good = good and plain[::-1] == sorted(values, reverse=True)
    floats = sorted([v / 7 for v in values])
    good = good and floats == [v / 7 for v in plain]
    texts = sorted([str(v) for v in values])
    good = good and all(a <= b for a, b in zip(texts, texts[1:]))
    mixed = sorted([v if v % 2 else float(v) for v in values])
    good = good and mixed == plain
    pairs = sorted([(v % 5, -i) for i, v in enumerate(values)])
    good = good and all(a < b for a, b in zip(pairs, pairs[1:]))
    print(count, good, up[:3], down[:3], sum(plain[:5]))

for shape in (list(range(300)), list(range(300, 0, -1)), [5] * 300,
              [i % 2 for i in range(300)], list(range(200)) + list(range(100)),
              list(range(100, 0, -1)) + list(range(200))):
    compared = []

    class Counted:
        def __init__(self, n): self.n = n
        def __lt__(self, other):
            compared.append(1)
            return self.n < other.n

    result = sorted([Counted(n) for n in shape])
    print([c.n for c in result] == sorted(shape), len(compared) < 3000)

for count in (3, 20, 70, 200):
    values = [Fails((i * 37) % 211) for i in range(count)]
    values.append(Fails(7))
    try:
        values.sort()
    except ValueError as error:
        print(error, len(values), sorted(v.n for v in values)[:5])

print(sorted(["b", "", "a", "ab", "é", "aé", "中", "\U0001f600", "z\x00", "z"]))
print(sorted([3, 1.5, True, 2**70, -2**70, 0.0]), sorted([0.0, -0.0, 0]), sorted([-0.0, 0.0]))
print(sorted("bAaB", key=str.lower), sorted("bAaB", key=str.lower, reverse=True))
print(sorted({3: "c", 1: "a"}), sorted({2, 1}), sorted((2, 1)), sorted(x for x in [2, 1]))
nan = float("nan")
print(len(sorted([1.0, nan, 0.5, nan, 2.0])))
for bad in (lambda: sorted([1, "a"]), lambda: sorted(["a", 1]), lambda: sorted([1j, 2]),
            lambda: sorted([None, 1]), lambda: sorted([1, 2], key=5), lambda: sorted(5),
            lambda: sorted([1], reverse="x"), lambda: sorted([{}, {}]),
            lambda: sorted([1, 2], key=lambda v: 1 // (v - 2)), lambda: sorted(list=[1])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
