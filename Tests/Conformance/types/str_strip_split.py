print(["  a b ".strip()], ["  a b ".lstrip()], ["  a b ".rstrip()], ["xxaxbxx".strip("x")],
    ["abcba".strip("ab")], ["www.example.com".strip("cmowz.")], ["\u3000中\u3000".strip()],
    ["\n\ta\r\v\f".strip()], ["aa".strip("a")], ["a".strip("")], ["abc".strip(None)],
    ["😀a😀".strip("😀")])
print("TestHook".removeprefix("Test"), "TestHook".removeprefix("x"), "a.txt".removesuffix(".txt"),
    "a.txt".removesuffix(""), "中文".removeprefix("中"))
print("a b  c".split(), " a  b ".split(), "a b  c".split(" "), "".split(), "".split(","),
    ",".split(","), "a,b,,c".split(","), "a,b,c,d".split(",", 2), "a,b".split(",", 0),
    "a  b  c".split(None, 1), " a b ".split(maxsplit=1), "aXXbXXc".split("XX"), "a\u3000b".split(),
    "a\x1cb".split())
print("a b  c".rsplit(), "a,b,c,d".rsplit(",", 2), " a  b  c ".rsplit(None, 1),
    "a,b".rsplit(",", 0), "aXXbXXc".rsplit("XX", 1), "abc".rsplit("x"), "中，文，字".rsplit("，", 1))
print("a=b=c".partition("="), "abc".partition("="), "a=b=c".rpartition("="), "abc".rpartition("="),
    "".partition("x"), "中😀文".partition("😀"))
print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(),
    "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i".splitlines(),
    "a\n\nb".splitlines(keepends=True))
print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ", ".join({"k": 1, "l": 2}),
    "中".join(("x", "y", "z")), "x".join(["one"]), "".join(c for c in "gen"))
for f in (lambda: "a".split(""), lambda: "a".split(5), lambda: "a".split("a", "b"),
    lambda: "a".partition(""), lambda: "a".partition(5), lambda: "a".rpartition(""),
    lambda: ",".join([1]), lambda: ",".join(["a", None, "b"]), lambda: ",".join(5),
    lambda: ",".join(["a", b"b"]), lambda: "a".strip(5), lambda: "a".splitlines("x"),
          lambda: "a".removeprefix(5), lambda: "a".removeprefix(("a",)),
              lambda: "a".split(sep=",", max=1), lambda: "a".rsplit(""), lambda: "a".lstrip(b"a"),
              lambda: "a".join(), lambda: "a".partition()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
