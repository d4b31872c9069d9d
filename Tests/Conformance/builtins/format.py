class C:
    def __format__(self, spec): return "spec=" + repr(spec)


class Bad:
    def __format__(self, spec): return 5

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('format(5)', lambda: format(5))
attempt('format(5, "")', lambda: format(5, ""))
attempt('format(5, "03")', lambda: format(5, "03"))
attempt('format(3.14159, ".2f")', lambda: format(3.14159, ".2f"))
attempt('format("a", ">3")', lambda: format("a", ">3"))
attempt('format(C())', lambda: format(C()))
attempt('format(C(), "x y")', lambda: format(C(), "x y"))
attempt('format(Bad())', lambda: format(Bad()))
attempt('format(None, "")', lambda: format(None, ""))
attempt('format(None, "5")', lambda: format(None, "5"))
attempt('format([1, 2])', lambda: format([1, 2]))
attempt('format([1, 2], "5")', lambda: format([1, 2], "5"))
attempt('format(True, "5")', lambda: format(True, "5"))
attempt('format(10**6, ",")', lambda: format(10**6, ","))
attempt('format(255, "#x")', lambda: format(255, "#x"))
attempt('format("a", "d")', lambda: format("a", "d"))
attempt('format(5, "s")', lambda: format(5, "s"))
attempt('format(5, 5)', lambda: format(5, 5))
attempt('format()', lambda: format())
attempt('format(1, 2, 3)', lambda: format(1, 2, 3))
attempt('format(object, "x")', lambda: format(object, "x"))
attempt('format(1.5, "x")', lambda: format(1.5, "x"))
