class C:
    def __repr__(self): return "<C>"


class D:
    def __str__(self): return "D!"
    def __repr__(self): return "D()"


class Bad:
    def __repr__(self): return 5


class BadStr:
    def __str__(self): return None

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('repr("a\'b")', lambda: repr("a'b"))
attempt('str("a\'b")', lambda: str("a'b"))
attempt('repr(1.0)', lambda: repr(1.0))
attempt('str(C())', lambda: str(C()))
attempt('str(D())', lambda: str(D()))
attempt('repr([D(), "x"])', lambda: repr([D(), "x"]))
attempt('str([D(), "x"])', lambda: str([D(), "x"]))
attempt('str({"k": D()})', lambda: str({"k": D()}))
attempt('repr(Bad())', lambda: repr(Bad()))
attempt('str(Bad())', lambda: str(Bad()))
attempt('str(BadStr())', lambda: str(BadStr()))
attempt('[Bad()]', lambda: [Bad()])
attempt('repr(None)', lambda: repr(None))
attempt('str(b"ab")', lambda: str(b"ab"))
attempt('repr(str)', lambda: repr(str))
attempt('str(KeyError("k"))', lambda: str(KeyError("k")))
attempt('str(ValueError("k"))', lambda: str(ValueError("k")))
attempt('repr(KeyError("k"))', lambda: repr(KeyError("k")))
attempt('str()', lambda: str())
attempt('str(b"\\xe4\\xb8\\xad", "utf-8")', lambda: str(b"\xe4\xb8\xad", "utf-8"))
attempt('str("a", "utf-8")', lambda: str("a", "utf-8"))
attempt('str(b"a", 5)', lambda: str(b"a", 5))
attempt('repr()', lambda: repr())
attempt('repr(1, 2)', lambda: repr(1, 2))
attempt('str(1, 2, 3, 4)', lambda: str(1, 2, 3, 4))
attempt('repr("\\u200b中\\x00")', lambda: repr("\u200b中\x00"))
attempt('repr(b"\\x00a")', lambda: repr(b"\x00a"))
attempt('repr(range(2))', lambda: repr(range(2)))
attempt('repr({1: {2: {3: [4, (5, {6})]}}})', lambda: repr({1: {2: {3: [4, (5, {6})]}}}))
attempt('str(1e16)', lambda: str(1e16))
attempt('str(10**20)', lambda: str(10**20))
