class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)


a = D("a")
a = None
print("after a")
b = D("b")
c = b
del b
print("b is still referenced")
del c
print("after c")


def f():
    local = D("local")
    print("in f")


f()
print("after f")
l = [D("l0"), D("l1")]
l[0] = None
print("after item")
l.clear()
print("after clear")
d = {"k": D("value")}
d["k"] = 1
D("never bound")
print("after unbound")
[D("in list")]
x = D("x1")
x = D("x2")
print("rebound")
for i in [D("loop1"), D("loop2")]:
    print("loop", i.name)
print("loop over")
del i
try:
    raise ValueError(D("in exception"))
except ValueError:
    print("handling")
print("handled")


class Holder:
    def __init__(self): self.d = D("held")
    def __del__(self): print("del holder")


h = Holder()
h = None


def g():
    keep = D("generator local")
    yield 1
    yield 2


gen = g()
next(gen)
del gen
print("generator gone")
s = {D("in set")}
s.pop()
print("popped")
def ret(): return D("returned")
ret()
t = ret()
print("kept")
del t
class Err:
    def __del__(self): print("err del")
e = Err()
lst = [e]
del e
print("one left")
lst.pop()
print("end")
