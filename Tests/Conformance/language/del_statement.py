x = 1
del x
try:
    x
except NameError as error:
    print(error)
try:
    del x
except NameError as error:
    print(error)
a, b, c = 1, 2, 3
del a, (b, c)
print("a" in globals(), "b" in globals())
l = list(range(10))
del l[0], l[-1], l[2:4]
print(l)
del l[::2]
print(l)
del l[:]
print(l)
d = {"x": 1, "y": 2}
del d["x"]
print(d)


class C:
    attr = 1

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)

    def __delitem__(self, key):
        print("delitem", key)


c = C()
c.field = 5
del c.field
del c[1], c["k"], c[1:2], c[1, 2]
for action in ("c.field", "c.attr", "l[5]", "d['zz']", "t[0]", "s[0]", "n"):
    try:
        if action == "c.field":
            del c.field
        elif action == "c.attr":
            del c.attr
        elif action == "l[5]":
            del l[5]
        elif action == "d['zz']":
            del d["zz"]
        elif action == "t[0]":
            del (1,)[0]
        elif action == "s[0]":
            del "abc"[0]
        else:
            del (5)[0]
    except Exception as error:
        print(action, type(error).__name__, error)
del C.attr
print(hasattr(C, "attr"))
