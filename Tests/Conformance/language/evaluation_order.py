def e(label, value=None):
    print(label, end=" ")
    return value


def f(*args, **kwargs):
    print("| called", args, kwargs)
    return f


e("function", f)(e("a1", 1), *e("star", [2]), e("a2", 3), k=e("kw", 4), **e("dstar", {"z": 5}))
d = {e("k1", 1): e("v1", 2), e("k2", 3): e("v2", 4)}
print(d)
l = [e("first"), e("second")]
print()
e("obj", {})[e("index", 0)] = e("rhs", 1)
print()
x = e("left", 1) + e("middle", 2) * e("right", 3)
print(x)
x = e("then", 1) if e("condition", True) else e("else", 2)
print(x)
x = e("base", 2) ** -e("exponent", 1)
print(x)
print(e("a", 1) < e("b", 2) < e("c", 0) < e("never"))
print([1, 2, 3, 4][e("low", 1):e("high", 3):e("step", 1)])
print(f"{e('one', 1)} {e('two', 2):{e('width', 3)}}")
assert e("assert condition", True), e("never")
del e("deleted container", {5: 6})[e("key", 5)]
print()
print({e("s1", 1), e("s2", 1)})
print([(e("y", y), e("x", x)) for y in e("outer", [1]) for x in e("inner", [2])])
