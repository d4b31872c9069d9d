class N:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"N({self.v})"
    def __neg__(self): return N(-self.v)
    def __pos__(self): return N(+self.v)
    def __invert__(self): return N(~self.v)
    def __abs__(self): return N(abs(self.v))
    def __round__(self, n=None): return ("round", n)
    def __floor__(self): return "floor"
    def __trunc__(self): return 7
    def __int__(self): return int(self.v)
    def __float__(self): return float(self.v)
    def __complex__(self): return complex(self.v, 1)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __divmod__(self, o): return ("divmod", o)
    def __matmul__(self, o): return ("matmul", o)
    def __format__(self, spec): return f"<{spec}>"
    def __bytes__(self): return b"bytes!"
    def __hash__(self): return 42
    def __eq__(self, o): return isinstance(o, N) and self.v == o.v


n = N(-3)
print(-n, +n, ~n, abs(n), round(n), round(n, 2), int(n), float(n), complex(n))
print(n**2, pow(n, 2, 5), divmod(n, 4), n @ 1)
print(f"{n}", f"{n:x>5}", format(n, "abc"), "{:spec}".format(n), "%s %r" % (n, n))
print(bytes(n), hash(n), len({N(1), N(1), N(2)}), {N(1): "a"}[N(1)])


class OnlyTrunc:
    def __index__(self): return 9


print(int(OnlyTrunc()), float(OnlyTrunc()), complex(OnlyTrunc()))


class Bad:
    def __int__(self): return "5"
    def __float__(self): return 5
    def __str__(self): return 5
    def __repr__(self): return None
    def __hash__(self): return "h"
    def __len__(self): return 1.5
    def __format__(self, spec): return 5
    def __bytes__(self): return "text"


for f in (int, float, str, repr, hash, len, format, bytes, bool):
    try:
        f(Bad())
    except TypeError as error:
        print(f.__name__, error)
