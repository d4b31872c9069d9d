b = b"hello world"
print(b, b[0], b[-1], b[1:3], b[::-1], len(b), list(b[:3]), b + b"!", b"ab" * 2, 104 in b,
    b"wor" in b, b"" in b, b == "hello world", b < b"i", hash(b) == hash(bytes(b)), b[5:5],
    bool(b""))
print(bytes(), bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)),
    bytes(bytearray(b"q")), bytes(memoryview(b"m")), bytes((1, 2)), bytes("a", "ascii", "strict"),
    bytes(True), bytes({65: 1}))
print(b.upper(), b.title(), b.capitalize(), b.swapcase(), b"ABC".lower(), b.find(b"o"), b.find(111),
    b.rfind(b"o"), b.index(b"w"), b.rindex(b"l"), b.count(b"l"), b.count(108),
    b.replace(b"o", b"0"), b.replace(b"l", b"", 1), b.startswith(b"he"), b.endswith((b"x", b"ld")))
print(b.split(), b"a,b,,c".split(b","), b"a b".split(maxsplit=1), b.rsplit(b"o", 1),
    b.partition(b" "), b.rpartition(b"x"), b"a\nb\r\nc".splitlines(), b"a\n".splitlines(True),
    b",".join([b"a", bytearray(b"b")]), b"  x ".strip(), b"xxaxx".strip(b"x"), b" a ".lstrip(),
    b" a ".rstrip(), b"prefix".removeprefix(b"pre"), b"a.b".removesuffix(b".b"))
print(b"a".ljust(3, b"-"), b"a".rjust(3), b"a".center(4, b"*"), b"-5".zfill(4),
    b"a\tb".expandtabs(4), b"abc".translate(bytes.maketrans(b"ab", b"xy")),
    b"abc".translate(None, b"b"), b"abc".translate(None, delete=b"a"),
    len(bytes.maketrans(b"a", b"b")))
print(b"abc".isalpha(), b"a1".isalnum(), b"12".isdigit(), b" \t".isspace(), b"AB".isupper(),
    b"ab".islower(), b"Ab".istitle(), b"\x80".isascii(), b"".isalpha(), b"\xe9".isalpha())
print(b"\x00\xff".hex(), b"\x01\x02\x03\x04".hex(":"), b"abcd".hex(" ", 2), b"abcde".hex("-", -2),
    bytes.fromhex("00ff 1A"), bytes.fromhex(""), b"caf\xc3\xa9".decode(), b"\xff".decode("latin-1"),
    b"\xff".decode("utf-8", "replace"), b"abc".decode("ascii"))
for f in (lambda: bytes("a"), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes(["a"]),
    lambda: bytes(1.5), lambda: bytes(None), lambda: bytes(5, "utf-8"), lambda: b + "x",
    lambda: "x" + b, lambda: b[20], lambda: b["a"], lambda: b.find("a"), lambda: b.find(256),
    lambda: b.index(b"zz"), lambda: b.join(["a"]), lambda: b.join([1]), lambda: "a" in b,
    lambda: 300 in b,
          lambda: b.replace("a", "b"), lambda: b.split(","), lambda: b.split(b""),
              lambda: b.startswith("a"), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz"),
              lambda: bytes.fromhex(5), lambda: b.encode(), lambda: b.format(), lambda: b < "a",
              lambda: b.strip("x"), lambda: b.center(5, b"ab"), lambda: b.ljust(3, "x"),
              lambda: b"a" * b"b", lambda: b % 5, lambda: bytes.maketrans(b"a", b"bc"),
              lambda: b.translate(b"x"),
          lambda: b.partition(b""), lambda: b.hex("ab"), lambda: b.hex("é"), lambda: b.decode(5),
              lambda: int(b"x"), lambda: b.__setitem__(0, 1), lambda: bytes(object()),
              lambda: b - b"a", lambda: bytes(2**70), lambda: b.hex(5), lambda: ord(b"ab"),
              lambda: b.partition(5), lambda: b.count("l")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
