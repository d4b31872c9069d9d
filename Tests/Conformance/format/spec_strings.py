s = "abc"
for spec in ("", "s", "6", "<6", ">6", "^6", "^7", "*<6", "*>6", "*^6", ".2", "6.2", ">6.2s",
    "-^9s",
             "2", "0", "06", "<06", "x>6", "中^7", "😀>5", ".0", "10.10", "}^5", "{^5", " ^5", "^",
                 "<",
             "+>6", "=>6", "0>6"):
    try:
        print(repr(spec), [format(s, spec)])
    except ValueError as e:
        print(repr(spec), e)
for bad in ("d", "+6", " 6", "=6", ",", "_", "#", "#s", "x", "f", "q", ".", "6.", ".x", "s5", "%",
    "z", "-5",
            "=+6", "06d"):
    try:
        print(repr(bad), [format(s, bad)])
    except ValueError as e:
        print(repr(bad), e)
for t in ("中文", "😀a", "é", "e\u0301", "", "\n"):
    print([format(t, "6")], [format(t, ">5")], [format(t, "^4")], [format(t, ".1")],
        len(format(t, "9")))
print("[" + "|".join(f"{w:<5}{w:>5}" for w in ("a", "汉", "字x")) + "]")
for o, spec in ((None, "5"), ([], "s"), ((1,), ">3"), ({}, "x"), (b"a", "3"), (object, "4"),
    (range(2), "1")):
    try:
        print(format(o, spec))
    except TypeError as e:
        print(e)
print([format(o, "") for o in (None, [], (1,), {}, b"a", range(2), {1})])
print([format(1j, ""), format(1 + 2.5j, ".2f"), format(3 - 1j, ">12"), format(1j, "+.1e"),
    format(2j, "g")])
for bad in ("=10", "010", "d", "%", "n"):
    try:
        print(repr(bad), format(1 + 2j, bad))
    except ValueError as e:
        print(repr(bad), e)
