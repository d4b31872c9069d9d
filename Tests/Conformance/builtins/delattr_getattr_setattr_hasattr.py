class C:
    x = 1
    @property
    def bad(self): raise ValueError("from the property")
    @property
    def missing(self): raise AttributeError("hidden")


c = C()

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('getattr(c, "x")', lambda: getattr(c, "x"))
attempt('getattr(c, "y")', lambda: getattr(c, "y"))
attempt('getattr(c, "y", 5)', lambda: getattr(c, "y", 5))
attempt('getattr(c, "y", None)', lambda: getattr(c, "y", None))
attempt('getattr(c, "bad", 5)', lambda: getattr(c, "bad", 5))
attempt('getattr(c, "missing", 5)', lambda: getattr(c, "missing", 5))
attempt('getattr(c, "missing")', lambda: getattr(c, "missing"))
attempt('hasattr(c, "x")', lambda: hasattr(c, "x"))
attempt('hasattr(c, "y")', lambda: hasattr(c, "y"))
attempt('hasattr(c, "bad")', lambda: hasattr(c, "bad"))
attempt('hasattr(c, "missing")', lambda: hasattr(c, "missing"))
attempt('setattr(c, "y", 2)', lambda: setattr(c, "y", 2))
attempt('c.y', lambda: c.y)
attempt('setattr(c, "with space", 3)', lambda: setattr(c, "with space", 3))
attempt('getattr(c, "with space")', lambda: getattr(c, "with space"))
attempt('sorted(vars(c))', lambda: sorted(vars(c)))
attempt('delattr(c, "y")', lambda: delattr(c, "y"))
attempt('delattr(c, "y")', lambda: delattr(c, "y"))
attempt('delattr(c, "x")', lambda: delattr(c, "x"))
attempt('setattr(c, "bad", 1)', lambda: setattr(c, "bad", 1))
attempt('delattr(c, "bad")', lambda: delattr(c, "bad"))
attempt('setattr(c, 5, 1)', lambda: setattr(c, 5, 1))
attempt('getattr(c, 5)', lambda: getattr(c, 5))
attempt('hasattr(c, None)', lambda: hasattr(c, None))
attempt('delattr(c, 5)', lambda: delattr(c, 5))
attempt('getattr(c)', lambda: getattr(c))
attempt('getattr(c, "a", 1, 2)', lambda: getattr(c, "a", 1, 2))
attempt('setattr(c, "a")', lambda: setattr(c, "a"))
attempt('hasattr(c)', lambda: hasattr(c))
attempt('delattr(c)', lambda: delattr(c))
attempt('getattr("abc", "upper")()', lambda: getattr("abc", "upper")())
attempt('getattr(5, "nope")', lambda: getattr(5, "nope"))
attempt('setattr(5, "x", 1)', lambda: setattr(5, "x", 1))
attempt('setattr("s", "upper", 1)', lambda: setattr("s", "upper", 1))
attempt('setattr(C, "z", 9)', lambda: setattr(C, "z", 9))
attempt('c.z', lambda: c.z)
attempt('getattr(C, "nope")', lambda: getattr(C, "nope"))
attempt('hasattr(c, name="x")', lambda: hasattr(c, name="x"))
