for f, values in ((int, ("5", " 7 ", 3.9, True, b"12", "x", None, "1e3", [1])),
    (float, ("1.5", 3, False, "inf", "x", None, "1,5")), (str, (1, 1.0, None, b"b", [1], True)),
    (bool, ("", "0", 0, [], [0], None)), (list, ("ab", (1,), {2: 3}, range(2), 5)),
    (tuple, ("ab", [1], None)), (set, ("a", [1, 1], 5)), (dict, ([(1, 2)], [], "ab", 5)),
    (bytes, ([65], 2, "a", b"c")), (complex, ("1j", 2, "x")), (frozenset, ([1], 5)),
    (ord, ("a", "中", "ab", "", 5)), (chr, (65, 0x1F600, -1, 0x110000, "a")), (hex, (255, -1, 1.5)),
    (oct, (8, "8")), (bin, (5, None))):
    for v in values:
        try:
            print(f.__name__, repr(v), "->", repr(f(v)))
        except Exception as e:
            print(f.__name__, repr(v), type(e).__name__, e)
print(list(map(int, "1 2 3".split())), [str(n) for n in (1, 2)], "".join(map(str, range(5))),
    int("0b11", 0), float(str(0.1)), int(float("3.7")), dict(zip("ab", [1, 2])),
    list({"x": 1}.items()), tuple(sorted("ba")), set("aab") == {"a", "b"},
    bytes("é", "utf8").decode("utf8"), list(b"ab"), str(b"ab", "ascii"))
print(type(1 + 1.0).__name__, type(1 / 1).__name__, type(1 // 1).__name__, type(1.0 // 1).__name__,
    type(1 + 1j).__name__, type(True + 1).__name__, type(2**-1).__name__, type(round(1.5)).__name__,
    type(abs(True)).__name__, type(divmod(1.5, 1)[0]).__name__, type(sum([])).__name__,
    type(pow(2, 2)).__name__, type("a" "b").__name__)
