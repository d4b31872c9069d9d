print("%s %s" % ("a", 1), "%d" % 5, "%s" % "one", "%s" % [1, 2], "%r" % "q", "%a" % "é",
    "100%%" % ())
print("%5s|%-5s|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%c|%c" % ("a", "b", 42, 5, 5, 255, 255, 255, 8, 8,
    "z", 65))
print("%f %.2f %10.3f|%-10.1f|%010.2f|%e|%.1E|%g|%G" % (1.5, 2.345, 3.14159, 2.5, -1.5, 12345.6789,
    0.00012, 1e-5, 1e20))
print("%.3s|%10.2s|%-10.2s|%.0s|" % ("abcdef", "abcdef", "abcdef", "abcdef"))
print("%*d|%-*d|%.*f|%*.*f" % (5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828))
print("%(name)s is %(age)d, %(name)r %(age)5.1f%%" % {"name": "Ann", "age": 30, "extra": 1})
print("%s" % (1,), "%s %s" % ((1, 2), 3), "%s" % None, "%s" % ((),), "%d" % True, "%d" % 3.99,
    "%i %u" % (7, 8))
print("%d" % 10**30, "%x" % 2**70, "%x" % -255, "%#X" % 255, "%.5d" % 42, "%+.3d" % 7, "%#.4x" % 10,
    "% x" % 5)
print("%s %s" % (float("inf"), float("nan")), "%f %5.1f %d" % (float("inf"), float("-inf"), 1),
    "%g" % float("nan"))
print("%g %g %g %g" % (100000, 1000000, 1e-4, 1e-5), "%#g" % 1.0, "%.10g" % 0.1,
    "%.0f %.0f" % (0.5, 1.5), "%.0e" % 12345)
print("%ld %hd %Lf" % (1, 2, 3.0), "%s%%" % 50, "%5%|%-5%|" % () if False else "", "no args" % (),
    "no args" % {})
print("%5c|%-5c|%c" % ("x", 0x4E2D, "😀"), "%s" % b"x", "%.2s" % [1, 2], "%-8r|" % "a",
    "%08s|" % "a")
print("中文%s字%5s|" % ("汉", "字"), "%(中)s" % {"中": "key"}, "%()s" % {"": "empty"},
    "%(a(b)c)s" % {"a(b)c": 1})


class V:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __index__(self): return 7


print("%s %r %d %x %.1f" % (V(), V(), V(), V(), V()))
print(b"%s %d %x %b %c %a %r" % (b"by", 5, 255, b"q", 65, "é", b"r"), b"%5.1f|%-5s|" % (2.25, b"a"),
    bytearray(b"%d") % 3)
