a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a**2, abs(a), -a, +a, a.conjugate(), a.real, a.imag, a == 3 + 4j,
    a != b, bool(0j), bool(a))
print(1j * 1j, 1j**2, 1j**-1, 2**1j, (1 + 1j)**0.5, (-1)**0.5, 5 + 0j == 5, 1j + 1, 2 * 1j, 1 - 1j,
    1.5 + 2.5j)
print(complex("1+2j"), complex(" 3j "), complex("5"), complex("-1.5e2-0.5J"), complex("(1+2j)"),
    complex("j"), complex("inf+nanj"), complex(1, 2), complex(1.5), complex(), complex(1j, 2j),
    complex(imag=3), complex(real=2))
print(repr(1j), str(-1j), repr(0j), repr(complex(-0.0, -0.0)), repr(1e100j), repr(complex(1, -0.0)),
    f"{a}", f"{a:.2f}", [a], hash(1 + 0j) == hash(1), {1: "x"}[1 + 0j])
for f in (lambda: a < b, lambda: a // b, lambda: a % b, lambda: int(a), lambda: float(a),
    lambda: complex("1 + 2j"), lambda: complex("x"), lambda: complex(""), lambda: complex("1", 2),
    lambda: complex(1, "2"),
          lambda: 1j / 0, lambda: 0j**-1, lambda: divmod(a, 1), lambda: round(a),
              lambda: math.sqrt(a), lambda: abs("x"), lambda: sorted([1j, 2]), lambda: a + "x",
              lambda: complex(None), lambda: pow(a, 2, 3), lambda: max(a, b)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sum([1j, 2, 3.5]), isinstance(a, complex), isinstance(1, complex), type(a).__name__,
    a.__abs__(), abs(3 - 4j), (a - a), a * 0, 1e200j * 1e200j, complex(3).real)
import cmath
print(cmath.phase(1j) == cmath.pi / 2, cmath.sqrt(-4))
