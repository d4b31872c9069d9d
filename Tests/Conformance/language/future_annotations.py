"""Documentation, which may stand before."""
from __future__ import annotations, print_function
from __future__ import division as d

x: int | "str" = 1
y: Unknown[a.b, {1: 2}, -1, not None]


class A:
    z: List[  "A",  1] = 2

    def f(self, a: Foo.bar, *b: (1, 2), c: lambda q: q + 1 = 3, **e: f(x)[1]) -> not  None:
        n: Nothing = 1
        return n


print(__annotations__, A.__annotations__, A.f.__annotations__)
print(A().f(1), d, print_function.getMandatoryRelease(), annotations)
