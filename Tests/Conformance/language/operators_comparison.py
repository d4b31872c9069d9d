class M:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n)
        if not isinstance(other, M):
            return NotImplemented
        return self.n == other.n

    def __lt__(self, other):
        print("lt", self.n)
        return self.n < other.n


a, b = M(1), M(2)
print(a == b)
print(a != b)
print(a == 1)
print(1 != a)
print(a < b)
print(a > b)
try:
    a <= b
except TypeError as error:
    print(error)
try:
    hash(a)
except TypeError as error:
    print(error)
print(sorted([M(3), M(1), M(2)], key=lambda m: m.n)[0].n)
print(min(a, b).n)


class Sub(M):
    def __gt__(self, other):
        print("Sub.gt")
        return "subclass reflected first"


print(a < Sub(5))


class Weird:
    def __eq__(self, other):
        return []

    def __ne__(self, other):
        return "ne result"


print(Weird() == 1, Weird() != 1, Weird() in [1])
for f in (lambda: 1 < "a", lambda: [] < (), lambda: None < None, lambda: {} < {}, lambda: 1j < 2):
    try:
        f()
    except TypeError as error:
        print(error)
