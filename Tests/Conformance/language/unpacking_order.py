def gen(n):
    for i in range(n):
        print("yield", i)
        yield i
    print("generator ran to its end")


a, b = gen(2)
print(a, b)
try:
    a, b = gen(4)
except ValueError as error:
    print(error)
a, *b = gen(3)
print(a, b)


class Rec:
    def __setattr__(self, name, value):
        print("set", name, value)


class Items:
    def __setitem__(self, key, value):
        print("set item", key, value)


r, t = Rec(), Items()
r.x, t[1], *r.rest = "abcd"
r.one = t["two"] = r.three = 3
(r.a, (t[0], r.b)), r.c = (1, (2, 3)), 4
t[1:2], t[::3], t[1, 2], t[...] = range(4)
