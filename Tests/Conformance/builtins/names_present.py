for name in ("abs aiter all anext any ascii bin bool bytearray bytes callable chr classmethod complex "
             "delattr dict dir divmod enumerate exit filter float format frozenset getattr globals hasattr "
             "hash hex id input int isinstance issubclass iter len list locals map max memoryview min next object "
             "oct ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super "
             "tuple type vars zip").split():
    import builtins
    print(name, hasattr(builtins, name), end="; ")
print()
print(builtins.len is len, builtins.__name__, hasattr(builtins, "unicode"),
    hasattr(builtins, "raw_input"), hasattr(builtins, "xrange"))
builtins.my_own = "visible everywhere"
print(my_own)
del builtins.my_own
try:
    my_own
except NameError as e:
    print(e)
for f in (len, print, sorted, abs, isinstance, sum, getattr, iter):
    print(f.__name__, f, type(f).__name__, callable(f))
print(int, str, list, dict, object, type, range, zip, map, filter, enumerate, reversed, property,
    super, slice, set)
for call in (lambda: len + 1, lambda: print.x, lambda: len.x, lambda: len[0], lambda: int.x,
    lambda: int[0], lambda: len < abs, lambda: str + str, lambda: -len, lambda: iter(len),
    lambda: setattr(len, "x", 1)):
    try:
        call()
    except (TypeError, AttributeError) as e:
        print(e)
