def gen():
    yield "x"
    yield "y"

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('list(enumerate("ab"))', lambda: list(enumerate("ab")))
attempt('list(enumerate("ab", 5))', lambda: list(enumerate("ab", 5)))
attempt('list(enumerate("ab", start=-1))', lambda: list(enumerate("ab", start=-1)))
attempt('list(enumerate([]))', lambda: list(enumerate([])))
attempt('list(enumerate(gen()))', lambda: list(enumerate(gen())))
attempt('dict(enumerate("ab"))', lambda: dict(enumerate("ab")))
attempt('[i * c for i, c in enumerate("abc")]', lambda: [i * c for i, c in enumerate("abc")])
attempt('list(enumerate([1], 10**20))', lambda: list(enumerate([1], 10**20)))
attempt('next(enumerate("q"))', lambda: next(enumerate("q")))
attempt('type(enumerate("")).__name__', lambda: type(enumerate("")).__name__)
attempt('iter(enumerate("a")) is not None', lambda: iter(enumerate("a")) is not None)
attempt('list(enumerate({"k": 1}.items()))', lambda: list(enumerate({"k": 1}.items())))
attempt('list(enumerate(iterable="a", start=1))', lambda: list(enumerate(iterable="a", start=1)))
attempt('enumerate()', lambda: enumerate())
attempt('enumerate(5)', lambda: enumerate(5))
attempt('enumerate("a", "b")', lambda: enumerate("a", "b"))
attempt('enumerate("a", 1.5)', lambda: enumerate("a", 1.5))
attempt('enumerate("a", 1, 2)', lambda: enumerate("a", 1, 2))
attempt('enumerate("a")[0]', lambda: enumerate("a")[0])
attempt('len(enumerate("a"))', lambda: len(enumerate("a")))
