values = [0.0, -0.0, 1.0, -1.5, 3.14159265, 1234567.891, 1e16, 1e22, 1.5e-7, 123456789.0, 1e100,
          float("inf"), float("-inf"), float("nan"), 0.5, 2.5, 99.995]
for spec in ("", "f", ".0f", ".2f", ".10f", "e", ".3e", "g", ".3g", ".10g", "%", ".1%", "10",
    "<10.1f",
             "+.1f", " .2f", "012.3f", ",.2f", "_.1f", "#.0f", "#g", "G", "E", "F", "n", ".2", ".0",
             "=+12.2f", "*^14.4g", "z.0f", "z.1f", "z", "015,.2f", ".0e", "#.0e", ".15g", ".17g",
                 "r<8"):
    try:
        print(repr(spec), [format(v, spec) for v in values])
    except ValueError as e:
        print(repr(spec), e)
for bad in ("d", "x", "s", "c", "b", ".f", ",n", ".-1f", "5.", "=s", ",e,", "_,f", ".1.2f"):
    try:
        print(repr(bad), format(1.5, bad))
    except ValueError as e:
        print(repr(bad), e)
print(format(0.1, ".20f"), format(0.1, ".25g"), format(2**0.5, ".30f"), format(1e-10, ".5f"))
print(format(0.5, ".0f"), format(1.5, ".0f"), format(2.5, ".0f"), format(0.125, ".2f"),
    format(2.675, ".2f"))
print(format(1e15, ""), format(1e15, ",") , format(1e16, ","), format(123456.789, ",.10"),
    format(1e5, "g"), format(1e6, "g"))
print(format(5e-324, "g"), format(1.7976931348623157e308, ".3e"), format(1e-5, "%"))
