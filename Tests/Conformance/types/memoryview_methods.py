a = bytearray(b"abcdef")
m = memoryview(a)
print(m[0], m[-1], bytes(m[1:3]), len(m), m.tolist(), m.tobytes(), m.readonly, m.format, m.itemsize,
    m.nbytes, m.ndim, m.shape, m.strides, m.contiguous, m.c_contiguous, m.obj is a)
m[0] = 65
m[1:3] = b"XY"
print(a, m == a, m == b"AXYdef", bytes(m[::2]), bytes(m[::-1]), m[::2].tolist(), m.hex(),
    m.hex(":", 2), 65 in m, list(m), b"".join([m[:2], m[4:]]), m[1:][1:].tobytes())
r = memoryview(b"const")
print(r.readonly, hash(r) == hash(b"const"), r.toreadonly().readonly, m.toreadonly().readonly,
    bytes(r), type(r).__name__, r[1:4] == b"ons", r == "const", r != b"x")
for f in (lambda: r.__setitem__(0, 1), lambda: m.__setitem__(0, 256), lambda: m.__setitem__(0, "a"),
    lambda: m.__setitem__(0, b"a"), lambda: m.__setitem__(slice(0, 2), b"abc"),
    lambda: m.__setitem__(50, 1), lambda: m[50], lambda: m["a"], lambda: hash(m),
    lambda: memoryview("str"), lambda: memoryview(5), lambda: memoryview(), lambda: m + m,
    lambda: m.nope, lambda: m.__delitem__(0), lambda: r < r, lambda: m[1.5],
    lambda: memoryview([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
with memoryview(a) as w:
    print(w[0])
for f in (lambda: w[0], lambda: len(w), lambda: w.tobytes()):
    try:
        print(f())
    except ValueError as e:
        print(e)
c = memoryview(bytes(range(8))).cast("H")
print(len(c), c.itemsize, c.format, c.nbytes, c.cast("B").tolist(), c.shape)
try:
    memoryview(b"abc").cast("I")
except TypeError as e:
    print(e)
m.release()
a.append(1)
print(a)
