cases = [("%d", "x"), ("%d", "5"), ("%d", None), ("%x", 1.5), ("%o", "a"), ("%f", "x"),
    ("%c", "ab"), ("%c", 1.5),
         ("%c", -1), ("%c", 0x110000), ("%c", ""), ("%s %s", "one"), ("%s", (1, 2)),
             ("%s %s", (1, 2, 3)), ("", 5), ("x", "y"),
         ("%", ()), ("%5", ()), ("%q", 1), ("%y", ()), ("%(a)s", 5), ("%(a)s", (1,)), ("%(a)s", {}),
             ("%(a)s %s", {"a": 1}),
         ("%(a", {"a": 1}), ("%*d", (1.5, 2)), ("%*d", (5,)), ("%.*f", ("a", 1.0)), ("%s", ()),
             ("%d%%%", 5), ("a%zb", 1),
         ("%.", 5), ("%-", 5), ("%(x)d", {"x": "s"}), ("%i", [1]), ("%e", None), ("%X", "10"),
             ("%中", 1), ("%s", {"a": 1}),
         ("plain", {"a": 1}), ("plain", [1]), ("%d", float("inf")), ("%d", float("nan")),
             ("%d", 1j), ("%f", 1j)]
for text, args in cases:
    try:
        print(repr(text), repr(args), "->", repr(text % args))
    except Exception as e:
        print(repr(text), repr(args), type(e).__name__, e)
for text, args in [(b"%s", "str"), (b"%d", b"5"), (b"%b", 5), (b"%c", b"ab"), (b"%c", 256),
    (b"%s", 5), (b"%q", 1), (b"%s %s", b"a")]:
    try:
        print(repr(text), repr(args), "->", repr(text % args))
    except Exception as e:
        print(repr(text), repr(args), type(e).__name__, e)
