class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y) if isinstance(o, P) else NotImplemented
    def __hash__(self): return hash((self.x, self.y))


print(P(1, 2) == P(1, 2), P(1, 2) != P(1, 2), P(1, 2) == (1, 2), len({P(1, 2), P(1, 2)}))
print({P(0, 0): "origin"}[P(0, 0)], P(1, 2) in [P(1, 2)], [P(1, 2)].index(P(1, 2)))
print(hash(1) == hash(1.0) == hash(True), hash(0) == hash(-0.0), hash(2**61 - 1), hash(-1))
print(hash(10**20), hash(0.5), hash(float("inf")), hash(-(2**61)), hash(1e300) == hash(int(1e300)))
print({1: "int", 1.0: "float", True: "bool"}, {True, 1, 1.0}, {0: 1}[False])


class E:
    def __eq__(self, o): return True


for f in (lambda: hash(E()), lambda: {E()}, lambda: {[]: 1}, lambda: {{}}, lambda: hash(set()),
          lambda: hash(([],)), lambda: {bytearray(): 1}, lambda: {slice(1): 1}):
    try:
        f()
    except TypeError as error:
        print(error)


class Child(P): pass


class Child2(P):
    def __eq__(self, o): return super().__eq__(o)


print(hash(Child(1, 2)) == hash(P(1, 2)), Child2.__hash__)
print(hash("a") == hash("a"), hash(()) == hash(()), hash((1, 2)) == hash((1, 2)))
x = object()
print(x == x, x != x, x == object(), hash(x) == hash(x))
print(E() != 1, (E() != 1) == (not E() == 1))
