class Loud:
    def __bool__(self):
        raise ValueError("asked for truth")


def numbers():
    for n in (1, 0, 2):
        print("yields", n)
        yield n

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('all([])', lambda: all([]))
attempt('any([])', lambda: any([]))
attempt('all([1, "a", (0,)])', lambda: all([1, "a", (0,)]))
attempt('all([1, 0, 1 / 1])', lambda: all([1, 0, 1 / 1]))
attempt('any([0, "", None])', lambda: any([0, "", None]))
attempt('any([0, "x"])', lambda: any([0, "x"]))
attempt('all(numbers())', lambda: all(numbers()))
attempt('any(numbers())', lambda: any(numbers()))
attempt('all("")', lambda: all(""))
attempt('any("0")', lambda: any("0"))
attempt('all({"": 1})', lambda: all({"": 1}))
attempt('any({0: 1})', lambda: any({0: 1}))
attempt('any(x > 3 for x in range(3))', lambda: any(x > 3 for x in range(3)))
attempt('all(x < 3 for x in range(3))', lambda: all(x < 3 for x in range(3)))
attempt('any([1, Loud()])', lambda: any([1, Loud()]))
attempt('all([1, Loud()])', lambda: all([1, Loud()]))
attempt('all(5)', lambda: all(5))
attempt('any()', lambda: any())
attempt('all([], [])', lambda: all([], []))
attempt('any(None)', lambda: any(None))
