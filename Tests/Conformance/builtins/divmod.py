class D:
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('divmod(7, 2)', lambda: divmod(7, 2))
attempt('divmod(-7, 2)', lambda: divmod(-7, 2))
attempt('divmod(7, -2)', lambda: divmod(7, -2))
attempt('divmod(-7, -2)', lambda: divmod(-7, -2))
attempt('divmod(7.5, 2)', lambda: divmod(7.5, 2))
attempt('divmod(-7.5, 2)', lambda: divmod(-7.5, 2))
attempt('divmod(7, 0.5)', lambda: divmod(7, 0.5))
attempt('divmod(10**25, 10**5 + 1)', lambda: divmod(10**25, 10**5 + 1))
attempt('divmod(True, 2)', lambda: divmod(True, 2))
attempt('divmod(0, 5)', lambda: divmod(0, 5))
attempt('divmod(5, float("inf"))', lambda: divmod(5, float("inf")))
attempt('divmod(-5, float("inf"))', lambda: divmod(-5, float("inf")))
attempt('divmod(D(), 1)', lambda: divmod(D(), 1))
attempt('divmod(1, D())', lambda: divmod(1, D()))
attempt('divmod(1, 0)', lambda: divmod(1, 0))
attempt('divmod(1.0, 0)', lambda: divmod(1.0, 0))
attempt('divmod("a", 1)', lambda: divmod("a", 1))
attempt('divmod(1, None)', lambda: divmod(1, None))
attempt('divmod(1j, 1)', lambda: divmod(1j, 1))
attempt('divmod(1)', lambda: divmod(1))
attempt('divmod(1, 2, 3)', lambda: divmod(1, 2, 3))
