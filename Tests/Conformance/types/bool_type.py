print(True + True, True * 5, True - 1, -True, ~True, +False, True / 2, True // 1, True % 2, True**3,
    False**0)
print(True & False, True | False, True ^ True, True & 1, type(True & 1).__name__,
    type(True | False).__name__, 5 & True, True << 2)
print(True == 1, True is True, True != 0, True < 2, False < True, isinstance(True, int),
    issubclass(bool, int), bool.__bases__, bool.__mro__)
print(str(True), repr(False), int(True), float(True), complex(True), hex(True), [10, 20][True],
    "ab"[False], "x" * True, [1] * False)
print(bool(), bool(5), bool("False"), bool(" "), bool([False]), not True, True and False or True,
    not not [])
print(sum([True, False, True]), [True, 1, 1.0].count(1), {True: "a", 1: "b"}, hash(True),
    max(True, 2), sorted([True, False, 0, 1]))
print(True.bit_length(), True.real, True.numerator, (True).to_bytes(1, "big"), True.conjugate(),
    f"{True} {True:d} {True:>6} {True!r:>6}|", "%s %d %r" % (True, True, False), format(True, "f"))
for f in (lambda: bool(1, 2), lambda: True + "a", lambda: len(True), lambda: bool(1)[0],
    lambda: type("B", (bool,), {}), lambda: bool(x=1), lambda: bool(1)()):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(any([]), all([]), any([0, "", 1]), all([1, "a", []]), any(x > 2 for x in range(5)),
    all(x < 5 for x in range(5)))
print(None == False, None is False, 0 == False, "" == False, [] == False, "True" == True,
    None or "default", 0 or None, bool(None))
