def a(n):
    print("a", n)
    return b(n - 1)


def b(n):
    print("b", n)
    if n < 0:
        raise LookupError(f"fell to {n}")
    return a(n - 1)


try:
    a(4)
finally:
    print("finally at the top level")
