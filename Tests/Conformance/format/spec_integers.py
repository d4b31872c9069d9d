n = 1234567
for spec in ("", "d", "5d", "10d", "<10d", "^10d", ">10d", "=10d", "010d", "+d", "-d", " d", "+10d",
             "=+10d", "*^+12d", ",", "_", ",d", "_d", "15,", "015,", "x", "X", "#x", "#X", "o",
                 "#o",
             "b", "#b", "_x", "_b", "#_b", "020_x", "#020x", "c<10", "e", ".2e", "f", ".1f", ".0f",
             "g", "G", ".3g", "%", ".1%", "n", "10n", "*<12", "*>12", "*=12", "x<12", "0<12", "E",
             "+,.2f", "_.3f", "中^11", "😀^9"):
    print(repr(spec), [format(n, spec)], [format(-n, spec)], [format(0, spec)])
print([format(65, "c"), format(0x4E2D, "c"), format(0x1F600, "5c"), format(True, "d"),
       format(True, ""), format(True, "5"), format(False, "x")])
print(format(10**30, ","), format(2**70, "x"), format(-(2**70), "#_x"), format(10**25, "e"))
print(format(3, "02"), format(-3, "04"), format(-3, "+04"), format(123, "02"), format(7, "1"))
for bad in ("s", "q", ".2d", ".2", "+s", "5.x", "c+", "+c", ",c", ",x", "_n", ",n", ",_", "__", "=",
    "<<<",
            "10000000000000000000000", "#c", "ss", "1 0", "z", "zd"):
    try:
        print(repr(bad), repr(format(n, bad)))
    except (ValueError, OverflowError) as e:
        print(repr(bad), type(e).__name__, e)
for code in (-1, 0x110000):
    try:
        format(code, "c")
    except OverflowError as e:
        print(e)
