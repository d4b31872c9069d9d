class CM:
    def __init__(self, label, swallow=False, fail=None):
        self.label, self.swallow, self.fail = label, swallow, fail

    def __enter__(self):
        print("enter", self.label)
        if self.fail == "enter":
            raise OSError("enter failed")
        return self.label + " value"

    def __exit__(self, kind, value, tb):
        print("exit", self.label, kind and kind.__name__, value, tb is not None)
        if self.fail == "exit":
            raise KeyError("exit failed")
        return self.swallow


with CM("a") as x:
    print("body", x)
with CM("a"), CM("b") as y:
    print("body", y)
with (
    CM("p") as p,
    CM("q") as q,
):
    print("parenthesised", p, q)
with CM("swallow", True):
    1 / 0
print("after")
try:
    with CM("outer"), CM("inner"):
        raise ValueError("v")
except ValueError as e:
    print("caught", e)
with CM("outer", True), CM("inner"):
    raise ValueError("v")
try:
    with CM("outer"), CM("bad", fail="enter"):
        print("never")
except OSError as e:
    print(e)
try:
    with CM("bad exit", fail="exit"):
        raise ValueError("first")
except KeyError as e:
    print(repr(e), repr(e.__context__))


def f():
    with CM("f"):
        return "returned"


print(f())
for i in range(3):
    with CM(f"loop {i}"):
        if i == 0:
            continue
        break


class NoEnter: pass
class NoExit:
    def __enter__(self): pass


for bad in (NoEnter(), NoExit(), 5, None):
    try:
        with bad:
            pass
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
with CM("t") as (a, *b):
    print(a, b)
d = {}
with CM("sub") as d["k"]:
    print(d)
