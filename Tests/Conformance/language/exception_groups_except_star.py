def show(g):
    if isinstance(g, BaseExceptionGroup):
        return f"{g.message}[{', '.join(map(show, g.exceptions))}]"
    return repr(g)


def run(error):
    try:
        raise error
    except* ValueError as e:
        print("  values:", show(e))
    except* (TypeError, KeyError) as e:
        print("  types or keys:", show(e))
    else:
        print("  never")
    finally:
        print("  finally")


def attempt(error):
    print(show(error))
    try:
        run(error)
    except BaseException as left:
        print("  left over:", type(left).__name__, show(left))


attempt(ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)]))
attempt(ExceptionGroup("g", [ValueError(1), OSError(2)]))
attempt(ExceptionGroup("g", [ExceptionGroup("n", [ValueError(1), KeyError(2)]), OSError(3)]))
attempt(ValueError("naked"))
attempt(OSError("naked other"))
try:
    pass
except* ValueError:
    print("never")
else:
    print("else")
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
except BaseException as e:
    print(show(e), "|", repr(e.exceptions[0].__context__) if hasattr(e, "exceptions") else e)
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
except BaseException as e:
    print(show(e))
try:
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
try:
    raise ExceptionGroup("a", [ValueError(5)])
except* ValueError as e:
    pass
print("e" in globals())
