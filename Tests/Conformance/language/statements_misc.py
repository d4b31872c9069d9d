x = 1; y = 2; print(x, y)
if x: print("a"); print("b")
pass
...
"a string statement"
print((1,), (1), ())
print("implicit " "concatenation" ' of ' """pieces""")
print('a' "b" f"{x}" r"\n" 'c')
print("line \
continued")
print("""triple
  lines "quoted" \
joined""")
total = (1 +
         2 +  # a comment in between
         3)
print(total)
a = [
    1,
    2,
]
print(a, {
    "k": 1,
}["k"])
print(0x1F, 0o17, 0b101, 1_000_000, 0xFF_FF, 1e3, 1.5e-3, .5, 5., 1_0.0_1, 3j, 1E5, 00, 0_0)
print("\x41\u4e2d\U0001F600\N{GREEK SMALL LETTER ALPHA}\101\t|\a\b\f\v".encode())
print(r"\raw\n", b"by\x00tes\xff", rb"\x00", Rb"q", u"unicode", "\\", '\'', "\"")
def f(): return 1
def g(): x = 5; return x
print(f(), g())
class K: v = 1
print(K.v)
for i in range(2): print(i, end=";")
print()
while x < 3: x += 1
else: print("x", x)
try: 1/0
except ZeroDivisionError: print("one-line except")
变量 = "汉字"
print(变量, "ﬁ".isidentifier())
ﬁ = "ligature"
print(fi)
print(1 if True else 2, [1, 2][0], (1, 2)[1], {"a": 1}["a"], "abc"[1], -2 ** 2, 2 ** -1,
    2 ** 3 ** 2)
print(not True == False, 1 + 2 * 3 - 4 / 2, 7 // 2 * 2, ~1 & 3 | 4 ^ 1 << 2, -7 // 2, -7 % 3)
print(1 .real, 1..real, 5 .__add__(3))
