class Length:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Both(Length):
    def __bool__(self):
        return True


print(bool(Length(0)), bool(Length(2)), bool(Both(0)), bool(object()))
for value in (0, 1, -1, 0.0, -0.0, 0j, "", " ", "0", b"", b"\0", [], [0], (), ((),), {}, {0: 0}):
    print(repr(value), bool(value))
print(bool(None), bool(...), bool(NotImplemented is None), bool(range(0)), bool(range(1)))
print(bool(float("nan")), bool(set()), bool(frozenset([0])), bool(print), bool(int))


class BadBool:
    def __bool__(self):
        return 1


class BadLen:
    def __len__(self):
        return -1


class TextLen:
    def __len__(self):
        return "3"


for thing in (BadBool(), BadLen(), TextLen()):
    try:
        bool(thing)
    except Exception as error:
        print(type(error).__name__, error)
try:
    len(BadLen())
except ValueError as error:
    print(error)
