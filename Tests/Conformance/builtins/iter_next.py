class Seq:
    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return i * 10


it = iter([1, 2])
counter = iter(range(10))

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('next(it)', lambda: next(it))
attempt('next(it)', lambda: next(it))
attempt('next(it)', lambda: next(it))
attempt('next(it, "default")', lambda: next(it, "default"))
attempt('next(it, None)', lambda: next(it, None))
attempt('list(iter("ab"))', lambda: list(iter("ab")))
attempt('list(iter(Seq()))', lambda: list(iter(Seq())))
attempt('list(iter(lambda: next(counter), 3))', lambda: list(iter(lambda: next(counter), 3)))
attempt('next(counter)', lambda: next(counter))
attempt('list(iter({"a": 1}))', lambda: list(iter({"a": 1})))
attempt('iter(it) is it', lambda: iter(it) is it)
attempt('type(iter([])).__name__', lambda: type(iter([])).__name__)
attempt('type(iter(())).__name__', lambda: type(iter(())).__name__)
attempt('type(iter("")).__name__', lambda: type(iter("")).__name__)
attempt('type(iter({})).__name__', lambda: type(iter({})).__name__)
attempt('type(iter(set())).__name__', lambda: type(iter(set())).__name__)
attempt('type(iter(range(0))).__name__', lambda: type(iter(range(0))).__name__)
attempt('type(iter(b"")).__name__', lambda: type(iter(b"")).__name__)
attempt('type(iter(lambda: 0, 1)).__name__', lambda: type(iter(lambda: 0, 1)).__name__)
attempt('type(iter({}.items())).__name__', lambda: type(iter({}.items())).__name__)
attempt('type(reversed([])).__name__', lambda: type(reversed([])).__name__)
attempt('type(iter(Seq())).__name__', lambda: type(iter(Seq())).__name__)
attempt('type(iter("é")).__name__', lambda: type(iter("é")).__name__)
attempt('iter(5)', lambda: iter(5))
attempt('iter(None)', lambda: iter(None))
attempt('iter()', lambda: iter())
attempt('iter(5, 6)', lambda: iter(5, 6))
attempt('iter([1], 2)', lambda: iter([1], 2))
attempt('next()', lambda: next())
attempt('next(5)', lambda: next(5))
attempt('next([1])', lambda: next([1]))
attempt('next("ab")', lambda: next("ab"))
attempt('next(iter([]), 1, 2)', lambda: next(iter([]), 1, 2))
attempt('next(x for x in "z")', lambda: next(x for x in "z"))
attempt('next(x for x in "")', lambda: next(x for x in ""))
