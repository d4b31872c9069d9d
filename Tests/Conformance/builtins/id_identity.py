a = [1]
b = a
print(id(a) == id(b), id(a) == id([1]) and a is [1], type(id(a)).__name__, id(a) != id([2]),
    id(None) == id(None))
print(id(a) == id(a), len({id(x) for x in (a, b, a)}), id(int) == id(type(1)))
for call in (lambda: id(), lambda: id(1, 2), lambda: id(x=1)):
    try:
        call()
    except TypeError as e:
        print(e)
x = object()
y = object()
print(id(x) == id(y), x is y, x == y, x != y, id(x) == hash(x) or "any")
c = a.copy()
print(c == a, c is a, id(c) == id(a))
