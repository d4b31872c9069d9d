class C:
    def __hash__(self): return 10**20


class D:
    __hash__ = None


class E:
    def __eq__(self, o): return True


class F:
    def __hash__(self): return -1

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('hash(5)', lambda: hash(5))
attempt('hash(-1)', lambda: hash(-1))
attempt('hash(-2)', lambda: hash(-2))
attempt('hash(True)', lambda: hash(True))
attempt('hash(2**61)', lambda: hash(2**61))
attempt('hash(2**61 - 1)', lambda: hash(2**61 - 1))
attempt('hash(-(2**61) + 1)', lambda: hash(-(2**61) + 1))
attempt('hash(2**64)', lambda: hash(2**64))
attempt('hash(1.0)', lambda: hash(1.0))
attempt('hash(1.5)', lambda: hash(1.5))
attempt('hash(-2.25)', lambda: hash(-2.25))
attempt('hash(0.1)', lambda: hash(0.1))
attempt('hash(float("inf"))', lambda: hash(float("inf")))
attempt('hash(float("-inf"))', lambda: hash(float("-inf")))
attempt('hash(1j)', lambda: hash(1j))
attempt('hash(1 + 2j)', lambda: hash(1 + 2j))
attempt('hash("") == hash(b"")', lambda: hash("") == hash(b""))
attempt('hash("ab") == hash("a" + "b")', lambda: hash("ab") == hash("a" + "b"))
attempt('hash((1, 2)) == hash((1, 2))', lambda: hash((1, 2)) == hash((1, 2)))
attempt('hash(frozenset([1, 2])) == hash(frozenset([2, 1]))',
    lambda: hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
attempt('hash(C()) == hash(10**20)', lambda: hash(C()) == hash(10**20))
attempt('hash(F())', lambda: hash(F()))
attempt('hash(D())', lambda: hash(D()))
attempt('hash(E())', lambda: hash(E()))
attempt('hash([])', lambda: hash([]))
attempt('hash({})', lambda: hash({}))
attempt('hash(set())', lambda: hash(set()))
attempt('hash((1, []))', lambda: hash((1, [])))
attempt('hash(slice(1))', lambda: hash(slice(1)))
attempt('hash(bytearray())', lambda: hash(bytearray()))
attempt('hash(object()) is not None', lambda: hash(object()) is not None)
attempt('hash(None) == hash(None)', lambda: hash(None) == hash(None))
attempt('hash()', lambda: hash())
attempt('hash(1, 2)', lambda: hash(1, 2))
