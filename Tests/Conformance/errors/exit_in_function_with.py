import sys


class CM:
    def __enter__(self): return self
    def __exit__(self, kind, value, tb): print("exit", kind.__name__, value.code)


def f():
    with CM():
        sys.exit(9)


f()
