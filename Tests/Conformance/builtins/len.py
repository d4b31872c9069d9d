class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('len("")', lambda: len(""))
attempt('len("中😀")', lambda: len("中😀"))
attempt('len(b"abc")', lambda: len(b"abc"))
attempt('len([1, 2])', lambda: len([1, 2]))
attempt('len((1,))', lambda: len((1,)))
attempt('len({1: 2})', lambda: len({1: 2}))
attempt('len({1, 2})', lambda: len({1, 2}))
attempt('len(range(10))', lambda: len(range(10)))
attempt('len(frozenset())', lambda: len(frozenset()))
attempt('len({}.keys())', lambda: len({}.keys()))
attempt('len(memoryview(b"abc"))', lambda: len(memoryview(b"abc")))
attempt('len(L(3))', lambda: len(L(3)))
attempt('len(L(True))', lambda: len(L(True)))
attempt('len(L(-1))', lambda: len(L(-1)))
attempt('len(L("3"))', lambda: len(L("3")))
attempt('len(L(1.0))', lambda: len(L(1.0)))
attempt('len(L(2**100))', lambda: len(L(2**100)))
attempt('len(5)', lambda: len(5))
attempt('len(None)', lambda: len(None))
attempt('len(1.5)', lambda: len(1.5))
attempt('len(x for x in "a")', lambda: len(x for x in "a"))
attempt('len(map(abs, []))', lambda: len(map(abs, [])))
attempt('len(int)', lambda: len(int))
attempt('len(len)', lambda: len(len))
attempt('len()', lambda: len())
attempt('len([], [])', lambda: len([], []))
attempt('len(obj=[])', lambda: len(obj=[]))
