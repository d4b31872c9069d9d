class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2


class R:
    def __reversed__(self): return iter("custom")


class N:
    __reversed__ = None

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('list(reversed([1, 2, 3]))', lambda: list(reversed([1, 2, 3])))
attempt('"".join(reversed("abc中"))', lambda: "".join(reversed("abc中")))
attempt('list(reversed((1, 2)))', lambda: list(reversed((1, 2))))
attempt('list(reversed(range(4)))', lambda: list(reversed(range(4))))
attempt('list(reversed(b"ab"))', lambda: list(reversed(b"ab")))
attempt('list(reversed({"a": 1, "b": 2}))', lambda: list(reversed({"a": 1, "b": 2})))
attempt('list(reversed({"a": 1}.items()))', lambda: list(reversed({"a": 1}.items())))
attempt('list(reversed(S()))', lambda: list(reversed(S())))
attempt('list(reversed(R()))', lambda: list(reversed(R())))
attempt('list(reversed([]))', lambda: list(reversed([])))
attempt('next(reversed([5, 6]))', lambda: next(reversed([5, 6])))
attempt('type(reversed([])).__name__', lambda: type(reversed([])).__name__)
attempt('type(reversed("")).__name__', lambda: type(reversed("")).__name__)
attempt('reversed(N())', lambda: reversed(N()))
attempt('reversed({1, 2})', lambda: reversed({1, 2}))
attempt('reversed(5)', lambda: reversed(5))
attempt('reversed(x for x in "a")', lambda: reversed(x for x in "a"))
attempt('reversed(None)', lambda: reversed(None))
attempt('reversed()', lambda: reversed())
attempt('reversed([1], [2])', lambda: reversed([1], [2]))
attempt('list(reversed(list(enumerate("ab"))))', lambda: list(reversed(list(enumerate("ab")))))
attempt('reversed([1])[0]', lambda: reversed([1])[0])
attempt('len(reversed([1]))', lambda: len(reversed([1])))
