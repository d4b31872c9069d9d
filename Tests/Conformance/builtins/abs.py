class A:
    def __abs__(self): return "abs of A"

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('abs(-5)', lambda: abs(-5))
attempt('abs(5)', lambda: abs(5))
attempt('abs(-2.5)', lambda: abs(-2.5))
attempt('abs(-0.0)', lambda: abs(-0.0))
attempt('abs(3 - 4j)', lambda: abs(3 - 4j))
attempt('abs(True)', lambda: abs(True))
attempt('abs(-(10**30))', lambda: abs(-(10**30)))
attempt('abs(float("-inf"))', lambda: abs(float("-inf")))
attempt('abs(float("nan"))', lambda: abs(float("nan")))
attempt('abs(A())', lambda: abs(A()))
attempt('abs("x")', lambda: abs("x"))
attempt('abs(None)', lambda: abs(None))
attempt('abs([1])', lambda: abs([1]))
attempt('abs()', lambda: abs())
attempt('abs(1, 2)', lambda: abs(1, 2))
attempt('abs(x=1)', lambda: abs(x=1))
