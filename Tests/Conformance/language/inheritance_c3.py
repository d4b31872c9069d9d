class A:
    def who(self): return ["A"]


class B(A):
    def who(self): return ["B"] + super().who()


class C(A):
    def who(self): return ["C"] + super().who()


class D(B, C):
    def who(self): return ["D"] + super().who()


print(D().who(), [k.__name__ for k in D.__mro__])


class O: pass
class E(O): pass
class F(O): pass
class G(O): pass
class H(O): pass
class I(O): pass
class K1(E, F, G): pass
class K2(H, F, I): pass
class K3(H, E): pass
class Z(K1, K2, K3): pass


print([k.__name__ for k in Z.mro()])
for make in (lambda: type("X", (A, B), {}), lambda: type("X", (A, A), {}),
             lambda: type("X", (O, K1), {}), lambda: type("X", (5,), {}),
             lambda: type("X", (int, str), {}), lambda: type("X", (bool,), {})):
    try:
        make()
    except TypeError as error:
        print(error)
print(issubclass(D, (int, A)), D.__bases__ == (B, C), D.__base__ is B)
try:
    class Bad(None): pass
except TypeError as error:
    print(error)
try:
    class Bad2(print): pass
except TypeError as error:
    print(error)
x = type("Made", (A,), {"v": 1, "m": lambda self: self.v})
print(x.__name__, x().m(), x().who(), x.__qualname__)
