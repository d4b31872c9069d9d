s = "hello"
print(s[0], s[-1], s[1:3], s[:2], s[2:], s[:], s[::2], s[::-1], s[-3:], s[:-3], s[10:], s[3:1],
    s[-100:100], s[4:0:-1], s[::-2], s[1:-1], s[slice(1, 3)], s[True], [s[5:]], s[-1:-4:-1])
t = "中文😀a字"
print(t[0], t[2], t[-1], t[1:3], t[::-1], len(t), list(t), t[2:3], [ord(c) for c in t], t[::2],
    t[-3:], t.index("a"), "".join(reversed(t)), sorted(t), max(t), min(t))
e = "e\u0301"
print(len(e), list(map(ascii, e)), ascii(e[::-1]), e == "é", len("👨‍👩‍👧"), len("🇨🇳"),
    ascii("👨‍👩‍👧"), [hex(ord(c)) for c in "🇨🇳"])
for f in (lambda: s[5], lambda: s[-6], lambda: ""[0], lambda: s["a"], lambda: s[1.0] if s else 0,
    lambda: s[None], lambda: s["a":], lambda: s[::0], lambda: s[1, 2], lambda: s[10**20],
    lambda: s.__setitem__(0, "x")):
    try:
        print(f())
    except Exception as err:
        print(type(err).__name__, err)
try:
    s[0] = "J"
except TypeError as err:
    print(err)
try:
    del s[0]
except TypeError as err:
    print(err)
print(s + t, s * 2, 2 * s, s * 0, s * -1, s + "", "a" "b", s[0] + s[1:], s in [s],
    "ab" < "abc" < "b" < "中" < "😀", "Z" < "a", "" < "a", "a" == "a", "é" == "\xe9")
for f in (lambda: s + 1, lambda: 1 + s, lambda: s * "a", lambda: s * 1.5, lambda: s - "l",
    lambda: s + b"x", lambda: s < 1, lambda: -s, lambda: s % 5, lambda: s + None, lambda: s @ s,
    lambda: s // 2, lambda: [1] + s, lambda: s & s):
    try:
        print(f())
    except TypeError as err:
        print(err)
for i, c in enumerate("中a😀"):
    print(i, c, ord(c), repr(c), ascii(c), c.encode())
