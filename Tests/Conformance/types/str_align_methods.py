print(["a".ljust(3)], ["a".rjust(3)], ["a".center(4)], ["ab".center(5)], ["a".center(3, "*")],
    ["abc".ljust(2)], ["a".ljust(5, "中")], ["中".rjust(4, "😀")], ["".center(3, "x")],
    ["ab".center(7, "-")], ["abc".center(6, "-")], ["abcd".center(7, ".")])
print("42".zfill(5), "-42".zfill(5), "+42".zfill(5), "abc".zfill(5), "".zfill(3), "-".zfill(3),
    "12345".zfill(3), "--1".zfill(5), "中".zfill(3), " -1".zfill(5))
for f in (lambda: "a".ljust("3"), lambda: "a".ljust(3, "xy"), lambda: "a".ljust(3, ""),
    lambda: "a".center(), lambda: "a".rjust(3, 5), lambda: "a".zfill("x"), lambda: "a".zfill(2.0),
    lambda: "a".ljust(None), lambda: "a".center(5, b"x"), lambda: "a".ljust(width=3)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(["a".ljust(-1)], ["a".ljust(True + 1)], ["😀".center(5, "|")], [len("😀".ljust(10))],
    ["\n".rjust(3)])
