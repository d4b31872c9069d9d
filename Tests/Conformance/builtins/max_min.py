class K:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"K{self.v}"

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('max(1, 3, 2)', lambda: max(1, 3, 2))
attempt('min(1, 3, 2)', lambda: min(1, 3, 2))
attempt('max([1, 3, 2])', lambda: max([1, 3, 2]))
attempt('min("hello")', lambda: min("hello"))
attempt('max("hello")', lambda: max("hello"))
attempt('max({"a": 1, "b": 0})', lambda: max({"a": 1, "b": 0}))
attempt('max({"a": 1, "b": 0}, key={"a": 1, "b": 0}.get)',
    lambda: max({"a": 1, "b": 0}, key={"a": 1, "b": 0}.get))
attempt('max(["aa", "b"], key=len)', lambda: max(["aa", "b"], key=len))
attempt('min(["aa", "b", "c"], key=len)', lambda: min(["aa", "b", "c"], key=len))
attempt('max("a", "B", key=str.lower)', lambda: max("a", "B", key=str.lower))
attempt('max([], default=5)', lambda: max([], default=5))
attempt('min([], default=None)', lambda: min([], default=None))
attempt('max(1, 1.0)', lambda: max(1, 1.0))
attempt('max(1.0, 1)', lambda: max(1.0, 1))
attempt('min(True, 1)', lambda: min(True, 1))
attempt('max((1, 2), (1, 3))', lambda: max((1, 2), (1, 3)))
attempt('max([1, 2], [3])', lambda: max([1, 2], [3]))
attempt('max(x * x for x in (-3, 2))', lambda: max(x * x for x in (-3, 2)))
attempt('min(K(2), K(1), key=lambda k: k.v)', lambda: min(K(2), K(1), key=lambda k: k.v))
attempt('max(K(1), K(2))', lambda: max(K(1), K(2)))
attempt('max([])', lambda: max([]))
attempt('min(())', lambda: min(()))
attempt('max()', lambda: max())
attempt('max(5)', lambda: max(5))
attempt('max(None)', lambda: max(None))
attempt('max(1, "a")', lambda: max(1, "a"))
attempt('max([1, None])', lambda: max([1, None]))
attempt('max(1, 2, default=3)', lambda: max(1, 2, default=3))
attempt('max([1], foo=2)', lambda: max([1], foo=2))
attempt('max([1, 2], key=5)', lambda: max([1, 2], key=5))
attempt('max("abc", "abd")', lambda: max("abc", "abd"))
attempt('min(1, 2, 3, key=lambda x: -x)', lambda: min(1, 2, 3, key=lambda x: -x))
attempt('min(1.5, 1, 2)', lambda: min(1.5, 1, 2))
attempt('max(b"abc")', lambda: max(b"abc"))
attempt('max([float("nan"), 1])', lambda: max([float("nan"), 1]))
attempt('max([3], key=None)', lambda: max([3], key=None))
