s = "abcabcabc"
print(s.find("c"), s.find("c", 3), s.find("c", 3, 5), s.find("x"), s.find(""), s.find("", 5),
    s.find("", 10), s.find("abc", -3), s.rfind("abc"), s.rfind("abc", 0, 8), s.rfind(""),
    s.rfind("x"))
print(s.index("b"), s.rindex("b"), s.count("abc"), s.count("c", 3), s.count(""), s.count("x"),
    "aaaa".count("aa"), s.count("a", -3), s.count("", 20), "".count(""), s.find("c", None, 5),
    s.find("b", -100, 100))
print(s.startswith("ab"), s.startswith("bc", 1), s.startswith(("x", "a")), s.startswith(""),
    s.startswith("", 20), s.startswith(()), s.endswith("bc"), s.endswith("ab", 0, 5),
    s.endswith(("x", "c")), s.startswith("abc", -3))
print(s.replace("abc", "x"), s.replace("abc", "x", 1), s.replace("b", ""), "abc".replace("", "-"),
    "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"), s.replace("z", "y"),
    s.replace("a", "aa", 0), s.replace("a", "X", -1))
t = "中文😀字😀"
print(t.find("😀"), t.rfind("😀"), t.find("字"), t.count("😀"), t.index("文"), t.replace("😀", "!"),
    t.startswith("中"), t.endswith("😀"), t.find("", 5), t.find("", 6), t.find("😀", 3))
print("in", "b" in s, "" in s, "ca" in s, "x" not in s, "😀字" in t, "" in "")
print("a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0), "ab\tc\n\td".expandtabs(3),
    "中\tb".expandtabs(4), "a\tb".expandtabs(-1), "01\t012\t0123".expandtabs(tabsize=4))
print("hello".translate({104: "J", "e": "x", 108: None} if False else {104: "J", 108: None,
    111: 48}), "abc".translate(str.maketrans("ab", "xy")),
    "abc".translate(str.maketrans("a", "z", "c")),
    "abc".translate(str.maketrans({"a": "1", 98: "22", "c": None})), str.maketrans("a", "b", "c"),
    "中".translate({0x4E2D: "middle"}), "abc".translate("xyz" * 40))
for f in (lambda: s.index("x"), lambda: s.rindex("x"), lambda: s.find(), lambda: s.find(5),
    lambda: s.count(None), lambda: s.startswith(5), lambda: s.startswith(["a"]),
    lambda: s.startswith(("a", 5)) , lambda: "q".startswith(("a", 5)), lambda: s.replace("a"),
    lambda: s.replace("a", 5), lambda: s.replace(1, "a"), lambda: s.find("a", "b"), lambda: 5 in s,
    lambda: None in s,
          lambda: str.maketrans("ab", "c"), lambda: str.maketrans(5),
              lambda: str.maketrans({"ab": 1}), lambda: "a".translate(5),
              lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: -1}),
              lambda: s.replace("a", "b", "c"), lambda: s.expandtabs("x"), lambda: s.endswith(),
              lambda: str.maketrans("a", 5), lambda: s.find("a", 0, 1, 2),
              lambda: s.replace(old="a", new="b")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
