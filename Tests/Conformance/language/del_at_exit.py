class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)


first = D("first")


def f():
    D("temporary in f")
    return 1


f()
pairs = (D("tuple item"), 1)
pairs = 0
func = lambda d=D("default"): 0
func = None
first = None
class Attr: pass
o = Attr()
o.d = D("attribute")
del o.d
o.d = D("attribute 2")
o = None
def closure():
    d = D("captured")
    return lambda: d
c = closure()
print("captured stays")
c = None
m = D("bound").__init__
print("bound method keeps it")
m = None
x, y = D("x"), D("y")
x = y
print("x gone")
y = None
print("y is held by x")
last = D("at exit")
x = None
print("end of program")
