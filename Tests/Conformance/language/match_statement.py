def f(v):
    match v:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case "text":
            return "the text"
        case None:
            return "none"
        case True:
            return "never: 1 == True but True is matched by identity"
        case []:
            return "empty sequence"
        case [x]:
            return f"one: {x}"
        case [x, y]:
            return f"two: {x} {y}"
        case [first, *_, last]:
            return f"from {first} to {last}"
        case {"type": "point", "x": x, **rest}:
            return f"point {x} {rest}"
        case {}:
            return "some mapping"
        case float(n):
            return f"float {n}"
        case str() as s if s.startswith("h"):
            return f"h-word {s}"
        case _:
            return "other"


for v in (0, 2, -1, "text", None, [], [5], (1, 2), [1, 2, 3], {"type": "point", "x": 1, "z": 2},
          {"a": 1}, {}, 2.5, "hello", "other", b"ab", {1}, range(2), 0.0, True):
    print(repr(v), "->", f(v))


class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y


def g(p):
    match p:
        case P(0, 0): return "origin"
        case P(x, y=0): return f"on x {x}"
        case P(x=a, y=b) if a == b: return f"diagonal {a}"
        case P(): return "some P"
        case int(i) | [int(i), *_]: return f"int {i}"
        case [P(x=1), {"k": [k]}]: return f"nested {k}"


print(g(P(0, 0)), g(P(3, 0)), g(P(2, 2)), g(P(1, 5)), g(7), g([8, 9]), g([P(1, 1), {"k": [3]}]),
    g(""))
class Colour:
    RED = "r"
match "r":
    case Colour.RED: print("dotted name is a value")
match 5:
    case n: print("capture", n)
match (1, 2):
    case 1, b: print("open sequence", b)
try:
    match P(1, 2):
        case P(1, 2, 3): pass
except TypeError as e: print(e)
match = 1
case = 2
print(match, case, n)
