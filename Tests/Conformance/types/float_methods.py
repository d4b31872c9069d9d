print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (-2.5).as_integer_ratio(),
    (1.5).conjugate(), (1.5).real, (1.5).imag)
print((0.1).hex(), (1.0).hex(), (-2.5).hex(), (0.0).hex(), (1e-320).hex(), float("inf").hex(),
    float.fromhex("0x1.8p3"), float.fromhex("-0x1p-2"), float.fromhex("ff"), float.fromhex("nan"))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2),
    1e300 * 1e10, -1e300 * 1e10, 0.0 * -1, 5 % float("inf"), -5 % float("inf"))
inf, nan = float("inf"), float("nan")
print(inf - inf, inf * 0, inf + 1, inf > 10**400, nan == nan, nan < 1, max(1, nan), max(nan, 1),
    min(nan, 1), sorted([3, nan, 1])[0:1], inf // 1, 1 // inf, -1 // inf)
print(2.0**3, 2**0.5, (-8)**(1 / 3), 0.0**0, (-1)**0.5, 4**-0.5, 1.0**nan, nan**0, 10.0**-2)
for text in ("1.5", "-1.5e3", "  2  ", "inf", "-Infinity", "NaN", "+nan", "1e400", "1e-400",
    "1_000.5", ".5", "5.", "1E5", "0x10", "", "1e", "e5", "1__0", "1.5f", "--1", "in f", "١.٥",
    "1 2", "infinit"):
    try:
        print(repr(text), float(text))
    except ValueError as e:
        print(e)
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0**-1, lambda: 1e308**2,
    lambda: float(None), lambda: float([]), lambda: float("a", 1), lambda: int(inf),
    lambda: round(nan),
          lambda: inf.as_integer_ratio(), lambda: nan.as_integer_ratio(),
              lambda: float.fromhex("xyz"), lambda: float.fromhex("0x1p2000"), lambda: 1.5 & 1,
              lambda: ~1.5, lambda: 1.5 << 1, lambda: list("a")[1.0],
          lambda: "a" * 1.5, lambda: range(1.0), lambda: (1.5).foo, lambda: divmod(1.0, 0),
              lambda: round(1.5, "a"), lambda: 1.5 + "a", lambda: 1.5 < "a",
              lambda: float("1.5", base=2), lambda: float(x=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(float(), float(5), float(True), float("  1e2\n"), float(b"1.5"), round(1.5), round(2.5),
    round(1.25, 1), round(1.35, 1), round(-1.5), round(5.015, 2), round(1e300, 2),
    round(12345.678, -2), round(2.5, 0), type(round(2.5, 0)).__name__, type(round(2.5)).__name__)
print(1.0 == 1, 1.1 == 11 / 10, 0.1 + 0.2 == 0.3, abs(-1.5), -(-0.0), bool(0.0), bool(nan),
    hash(1.0) == hash(1), 3.0 in [3], 1e16 + 1 == 1e16, sum([0.1] * 10), sum([0.1] * 10) == 1.0)
import math
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.fsum([0.1] * 10),
    math.isclose(0.1 + 0.2, 0.3), math.isnan(nan), math.copysign(1, -0.0), int(1e17),
    int(1.9999999999999999))
