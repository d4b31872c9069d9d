class CM:
    def __init__(self, name): self.name = name

    def __enter__(self):
        print("enter", self.name)

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__)


class D:
    def __del__(self): print("del")


def f():
    d = D()
    with CM("outer"), CM("inner"):
        try:
            raise IndexError("gone")
        finally:
            print("finally")


f()
