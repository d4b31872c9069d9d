print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3, divmod(-7, 2),
    divmod(7, -2))
print(2**10, 2**0, 0**0, (-2)**3, -2**2, 2**-2, 7 / 7, 1 / 4, pow(3, 4, 5), pow(3, -1, 7),
    pow(2, 100, 1000007))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, -1 >> 5, -8 >> 1, -1 & 0xFF, ~0, -5 & 3, -5 | 3,
    -5 ^ 3)
print(int("42"), int("-7"), int("+7"), int(" 12\n"), int("1_000"), int("ff", 16), int("0xff", 16),
    int("0xff", 0),
      int("0b101", 0), int("0o17", 0), int("z", 36), int("101", 2), int("-0x1f", 16), int("٣"),
          int(b"55"), int())
print(int(3.99), int(-3.99), int(True), int("0"), int("00"), int(1e18), int(2**53 + 0.0))
print((10).bit_length(), (0).bit_length(), (-255).bit_length(), (255).bit_count(), (5).conjugate(),
    (5).real, (5).imag,
      (6).numerator, (6).denominator, (3).as_integer_ratio(), (7).__index__(), (5).__bool__())
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True),
    (5).to_bytes(),
      int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff\xfe", "little"),
          int.from_bytes(b"\xff", "big", signed=True),
      int.from_bytes([1, 2]), int.from_bytes(b""))
print(hex(255), hex(-255), oct(8), bin(5), bin(-5), hex(0), str(10), repr(-3))
print(5 == 5.0, 5 < 5.5, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 10**400 > 1e308, 1 < float("inf"),
    -(10**400) < -1e308)
print(round(1234, -2), round(1250, -2), round(1350, -2), round(-15, -1), round(5), round(25, -1),
    round(35, -1))
print(abs(-5), -(-5), +5, not 5, 5 and 0, max(3, 1), min(3, 1), sum([1, 2, 3]), (5).__add__(3),
    (5).__add__("x"))
for text in ("", "abc", "1.5", "0x1f", "1__0", "_1", "1_", "--1", "+ 1", "12a", "1 2", "٣x", "\0",
    "é"):
    try:
        print(repr(text), int(text))
    except ValueError as e:
        print(e)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0, lambda: 0**-1,
    lambda: pow(2, -1, 4),
          lambda: pow(2, 3, 0), lambda: 1 << -1, lambda: 1 >> -1, lambda: int("9", 8),
              lambda: int("1", 1), lambda: int("1", 37),
          lambda: int(None), lambda: int(1.5, 2), lambda: int(float("nan")),
              lambda: int(float("inf")),
          lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"),
              lambda: (1).to_bytes(1, "x"),
          lambda: int.from_bytes("a", "big"), lambda: 10**400 / 3.0, lambda: float(10**400),
              lambda: 10**400 + 1.5, lambda: pow(2, 3, "a"),
          lambda: pow(2.0, 3, 5), lambda: (1).to_bytes(-1, "big"), lambda: int("1", base=2.0),
              lambda: int(base=10)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
