a = bytearray(b"hello")
a[0] = 72
a.append(33)
a.extend(b" wo")
a.extend([114, 108])
a += b"d"
print(a, len(a), a.pop(), a.pop(0), a)
a.insert(0, 74)
a.remove(111)
a.reverse()
print(a)
a[1:3] = b"XYZ"
a[-2:] = []
a[::2] = bytes(len(a[::2]))
print(a)
del a[0], a[1:2]
print(a, a.copy() == a, a.copy() is a)
a.clear()
print(a, bool(a), bytearray(3), bytearray("é", "utf-8"), bytearray([1, 2]), bytearray(b"x") * 3,
    bytearray(b"a") + b"b", b"a" + bytearray(b"b"), bytearray())
b = bytearray(b"abc")
print(b == b"abc", b"abc" == b, b.upper(), b.find(b"c"), b.decode(), b.hex(), bytes(b), list(b),
    b[0], b[0:2], 97 in b, b"bc" in b, b.split(b"b"), b.join([b"x", b"y"]), b.replace(b"a", b"zz"),
    bytearray.fromhex("ff 00"), b.isalpha(), b.startswith(b"a"), b.translate(None, b"a"),
    b.strip(b"ac"), b.center(7, b"."), b.title(), b.partition(b"b"), b.count(b"a"), b.zfill(5),
    b.endswith(b"c"))
c = b
c *= 2
print(b, b is c, repr(bytearray(b"it's\x00")), str(bytearray(b"q")), b[::-1],
    reversed(b).__class__.__name__, sorted(b), max(b))
for f in (lambda: hash(b), lambda: b.append(256), lambda: b.append("a"), lambda: b.append(b"a"),
    lambda: b.extend("abc"), lambda: b.extend([300]), lambda: b.extend(5), lambda: b.pop(50),
    lambda: bytearray().pop(), lambda: b.remove(1), lambda: b.remove(300), lambda: b.insert("a", 1),
    lambda: b.__setitem__(0, 256), lambda: b.__setitem__(0, "a"), lambda: b.__setitem__(50, 1),
    lambda: b.__setitem__(slice(0, 4, 2), b"abc"),
          lambda: b.__setitem__(slice(0, 2), "ab"), lambda: b.__setitem__(slice(0, 2), 5),
              lambda: b + "x", lambda: bytearray("a"), lambda: bytearray(-1),
              lambda: bytearray(1, 2), lambda: b.__delitem__(99), lambda: b[99], lambda: b["x"],
              lambda: {b: 1}, lambda: b.nope, lambda: b.append(-1), lambda: b.append(),
              lambda: bytearray.fromhex("x"), lambda: b.index(b"q"), lambda: b.__iadd__("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = bytearray(b"0123456789")
v = memoryview(d)
try:
    d.append(1)
except BufferError as e:
    print(e)
v.release()
d.append(58)
print(d)
