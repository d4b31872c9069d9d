a, *b = [1, 2, 3]
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = 1, 2
print(a, b, c)
a, *b, c = range(6)
print(a, b, c)
*a, = (1, 2)
print(a)
[*a, (b, *c)] = [1, 2, (3, 4, 5)]
print(a, b, c)
print([*range(3), *"ab", 9])
print((*[1], *(2,), 3))
print({*"aa", *"a"})
print({**{"a": 1, "b": 2}, "a": 3, **{"c": 4}})
t = *[1, 2], 3
print(t)


def f():
    return *[1, 2], 3


print(f())
print(*[1, 2], *"ab", sep="-")
for bad in ([1], [1, 2, 3], [], "abc", 5, None):
    try:
        x, y = bad
        print(x, y)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    x, y, *z = [1]
except ValueError as error:
    print(error)
try:
    x, *y, z, w = iter([1, 2])
except ValueError as error:
    print(error)
try:
    [*5]
except TypeError as error:
    print(error)
try:
    {**[1]}
except TypeError as error:
    print(error)
try:
    print(*5)
except TypeError as error:
    print(error)
