def gen(n):
    for i in range(n):
        print("gen gives", i)
        yield i

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('list(zip("ab", [1, 2]))', lambda: list(zip("ab", [1, 2])))
attempt('list(zip("abc", [1]))', lambda: list(zip("abc", [1])))
attempt('list(zip())', lambda: list(zip()))
attempt('list(zip("ab"))', lambda: list(zip("ab")))
attempt('dict(zip("ab", (1, 2)))', lambda: dict(zip("ab", (1, 2))))
attempt('list(zip(*[(1, 2), (3, 4)]))', lambda: list(zip(*[(1, 2), (3, 4)])))
attempt('list(zip("ab", "cd", "ef"))', lambda: list(zip("ab", "cd", "ef")))
attempt('list(zip(gen(3), "ab"))', lambda: list(zip(gen(3), "ab")))
attempt('list(zip("a", gen(3)))', lambda: list(zip("a", gen(3))))
attempt('list(zip("ab", "cd", strict=True))', lambda: list(zip("ab", "cd", strict=True)))
attempt('list(zip("ab", "c", strict=True))', lambda: list(zip("ab", "c", strict=True)))
attempt('list(zip("a", "cd", strict=True))', lambda: list(zip("a", "cd", strict=True)))
attempt('list(zip("ab", "cd", "e", strict=True))', lambda: list(zip("ab", "cd", "e", strict=True)))
attempt('list(zip("a", "b", "cd", strict=True))', lambda: list(zip("a", "b", "cd", strict=True)))
attempt('list(zip("", "", strict=True))', lambda: list(zip("", "", strict=True)))
attempt('next(zip("a", "b"))', lambda: next(zip("a", "b")))
attempt('type(zip()).__name__', lambda: type(zip()).__name__)
attempt('[a + b for a, b in zip("xy", "zw")]', lambda: [a + b for a, b in zip("xy", "zw")])
attempt('zip(5)', lambda: zip(5))
attempt('zip("a", 5)', lambda: zip("a", 5))
attempt('zip("a", foo=1)', lambda: zip("a", foo=1))
attempt('zip("a")[0]', lambda: zip("a")[0])
attempt('len(zip("a"))', lambda: len(zip("a")))
attempt('list(zip(range(2), iter("ab"), {"k": 1, "l": 2}))',
    lambda: list(zip(range(2), iter("ab"), {"k": 1, "l": 2})))
