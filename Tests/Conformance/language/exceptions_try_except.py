def run(f):
    try:
        print("try")
        f()
    except ZeroDivisionError as error:
        print("ZeroDivisionError", error)
    except (TypeError, ValueError) as error:
        print("either", type(error).__name__, error)
    except LookupError:
        print("a base class matches")
    except:
        print("bare")
    else:
        print("else")
    finally:
        print("finally")


run(lambda: 1 / 0)
run(lambda: int("x"))
run(lambda: "a" + 1)
run(lambda: [][1])
run(lambda: {}["k"])
run(lambda: undefined)
run(lambda: None)
try:
    1 % 0
except ZeroDivisionError as e:
    print(e)
try:
    e
except NameError as error:
    print("the name is unbound:", error)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args, str(e) == "")
try:
    raise ValueError("a", 1)
except ValueError as e:
    print(e, e.args)
for bad in (5, "text", None, int, [ValueError]):
    try:
        raise bad
    except TypeError as error:
        print(error)
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as error:
    print(error)
try:
    raise
except RuntimeError as error:
    print(error)
def pick():
    print("clause expressions are evaluated only when needed")
    return KeyError
try:
    {}[1]
except pick() as e:
    print(repr(e))
try:
    pass
except pick():
    pass
