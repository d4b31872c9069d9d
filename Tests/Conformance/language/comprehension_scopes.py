x = "outer"
squares = [x * x for x in range(3)]
print(squares, x)
print({x for x in "a"}, {x: x for x in "b"}, list(x for x in "c"), x)
try:
    [q for q in range(2)]
    q
except NameError as error:
    print(error)


class Body:
    items = [1, 2]
    factor = 10
    doubled = [i for i in items]
    try:
        broken = [i * factor for i in items]
    except NameError as error:
        print("in class:", error)


print(Body.doubled, hasattr(Body, "i"))
print([(a, b) for a in range(3) for b in range(a)])
print([a for a in range(10) if a % 2 if a % 3])
print([[c * r for c in range(3)] for r in range(3)])
print([last := n for n in range(4)], last)
total = 0
print([total := total + n for n in (1, 2, 3)], total)
print({k: v for k, v in zip("ab", (1, 2))}, {v: k for k, v in {"x": 1}.items()})
print([y for sub in [[1], [2, 3]] for y in sub])
fs = [lambda: n for n in range(3)]
print([f() for f in fs])


def f():
    k = 3
    return [k * n for n in range(3)], (k + n for n in range(2))


print(f()[0], list(f()[1]))
g = (print("lazy", n) for n in range(2))
print("made")
next(g)
print([i for i in [1, 2, 3] if i > 1 or i < 0], [1 if i else 0 for i in (0, 1)])
print([x, y] == [1, 2] if (y := 2) and (x := 1) else None)
print([f"{a}{b}" for a, b in ("xy", "zw")], [a for a, in [(1,), (2,)]])
