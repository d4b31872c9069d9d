if (n := len("hello")) > 3:
    print(n)
data = iter([3, 1, 0, 5])
while value := next(data):
    print("value", value)
print(value, next(data))
print([y := 5, y**2], (z := 1), z)


def f(x):
    return [r := x, r + 1], r


print(f(4))
print(any((hit := w).startswith("b") for w in ("apple", "bean", "cat")), hit)
print([last for x in range(3) if (last := x * 2)], last)
d = {(k := "a"): (v := 1)}
print(d, k, v)
print(f"{(w := 3)} {w:=5}")
print((a := 1, b := 2), a, b)
x = (y := 2) + y
print(x)


def scope():
    [inner := i for i in range(3)]
    return inner


print(scope())
try:
    inner
except NameError as error:
    print(error)
total = 0
print(list(total := total + i for i in range(4)), total)
print(max((m := s) for s in "az"), m)
foo = lambda q: (t := q * 2) + t
print(foo(3))
print({1: (p := 5)}[1], [1, 2, 3][(i := 1):], i)
assert (ok := True), "never"
print(ok)
