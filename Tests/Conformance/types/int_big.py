a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a + b, a - b, a * b, b // a, b % a, -b // a, -b % a, divmod(-a, 7), a**3)
print(a & b, a | b, a ^ b, ~a, a << 70, a >> 50, -a >> 50, -a & b, -a | b, -a ^ b)
print(2**64, 2**64 - 1, -(2**63), 2**63 - 1 + 1, 9223372036854775807 + 1, -9223372036854775808 - 1,
      9223372036854775807 * 2, -9223372036854775808 * -1, -9223372036854775808 // -1,
          abs(-9223372036854775808))
print(hex(a), oct(a), bin(2**65), len(str(2**1000)), str(2**200), int(str(a)) == a,
    int(hex(b), 16) == b)
import math
print(math.factorial(30), math.gcd(a, b), math.isqrt(a), math.comb(100, 50))
print(a == a + 1 - 1, a < b, a > -b, a != b, hash(a) == hash(a + 0), float(a), a / b, a / 3,
    int(float(2**70)), 1e22 == 10**22)
print((a).bit_length(), a.to_bytes(13, "big"),
    int.from_bytes(a.to_bytes(16, "little"), "little") == a, (2**100).bit_count())
print(pow(a, b, 1000000007), pow(7, -1, a + 1) * 7 % (a + 1), 10**18 * 10**18, 3**100 // 3**98,
    3**100 % 1000, (10**50) // (10**49))
print(round(a, -10), round(-a, -28), a % 10, a % -10, -a % 10, a // 10**29, int("1" * 50),
    int("f" * 30, 16))
fact = 1
for i in range(1, 41):
    fact *= i
print(fact, fact // math.factorial(38))
x, y = 0, 1
for _ in range(150):
    x, y = y, x + y
print(x)
print((1 << 100) - 1 & (1 << 70), (1 << 100) >> 99, 1 << 0, 0 << 100, 5 >> 100, -5 >> 100,
    (2**100 - 1) >> 64)
print(10**20 % 7, 10**20 // 7 * 7 + 10**20 % 7 == 10**20, (-10**20) // 7, (10**20) // -7,
    10**20 / 10**18, 10**30 // 10**15)
print(f"{10**25:,} {2**80:_x} {10**22:e} {a:>35} {-a:040d}", "%d %x" % (a, a))
for f in (lambda: int("1" * 4301), lambda: str(10**4300), lambda: 10**5000 // 0, lambda: a << -1,
    lambda: float(10**309), lambda: [1][a], lambda: range(a)[a], lambda: "x" * a):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(len(str(10**4299)), range(a)[5], len(range(10)), sum([a, b]), max(a, b, 1.5), a is not None,
    bool(a), -a < 0 < a)
