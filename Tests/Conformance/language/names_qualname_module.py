def f():
    def g(): pass
    class L:
        def m(self): pass
    return g, L


class A:
    class B:
        def m(self): pass
        x = lambda self: 0
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    @property
    def p(self): return 1


print(__name__, f.__name__, f.__qualname__, f.__module__)
g, L = f()
print(g.__qualname__, L.__qualname__, L.m.__qualname__, L.__module__)
print(A.B.__qualname__, A.B.m.__qualname__, A.B.x.__qualname__, A.s.__qualname__, A.c.__qualname__)
print(A().c.__name__, A.p.fget.__qualname__, A.B().m.__qualname__)
print(len.__name__, len.__qualname__, len.__module__, int.__name__, int.__module__)
print([].append.__name__, [].append.__qualname__, list.append.__qualname__, str.join.__name__)
print(ValueError.__name__, ValueError.__module__, type(None).__name__, type(...).__name__)
print((lambda: 0).__qualname__, (i for i in ()).__name__, (i for i in ()).__qualname__)
f.__name__ = "renamed"
f.__qualname__ = "also.renamed"
print(f.__name__, f.__qualname__)
A.__name__ = "Z"
print(A.__name__, A.__qualname__, A.B.__qualname__)
for bad in (5, None):
    try:
        f.__name__ = bad
    except TypeError as e:
        print(e)
    try:
        A.__name__ = bad
    except TypeError as e:
        print(e)
try:
    int.__name__ = "x"
except TypeError as e:
    print(e)
try:
    int.new = 1
except TypeError as e:
    print(e)
print(type(f).__name__, type(A.B().m).__name__, type([].append).__name__,
    type(list.append).__name__)
print(type(A).__name__, type(type).__name__, type(len).__module__, type(int.__add__).__name__,
      type((1).__add__).__name__)
print(A, A.B, int, type(f()[1]()).__qualname__)
