a = b = [1]
a.append(2)
print(a, b, a is b)
a, b = 1, 2
a, b = b, a
print(a, b)
x = [0, 1, 2]
i = 0
i, x[i] = 2, 9
print(i, x)
(p, q), r = (1, 2), 3
print(p, q, r)
[s, t] = "st"
print(s, t)
() = []
[] = ()
(only,) = [7]
print(only)
one, = "1"
print(one)


def show(name, value):
    print("evaluate", name)
    return value


class Box:
    pass


box = Box()
show("target object", box).field = show("value", 5)
print(box.field)
d = {}
show("container", d)[show("key", "k")] = show("right first", 1)
print(d)
v = w = u = 0
print(v, w, u)
t = 1, 2, 3
print(t, type(t).__name__)
t = 1,
print(t)
m: int = 5
print(m)
n: "anything"
try:
    print(n)
except NameError as error:
    print(error)
