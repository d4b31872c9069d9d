def chain(error):
    out = []
    while error is not None:
        out.append(repr(error))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return " <- ".join(out)


try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("while handling")
except ValueError as e:
    print(chain(e), e.__cause__, e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("caused") from z
except ValueError as e:
    print(chain(e), e.__cause__ is e.__context__, e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None
except ValueError as e:
    print(chain(e), e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    raise ValueError("class cause") from KeyError
except ValueError as e:
    print(chain(e))
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
try:
    try:
        try:
            raise KeyError("a")
        except KeyError:
            raise IndexError("b")
    except IndexError:
        raise OSError("c")
except OSError as e:
    print(chain(e))
try:
    try:
        raise KeyError("same")
    except KeyError as k:
        raise k
except KeyError as e:
    print(chain(e), e.__context__)
e = ValueError("x")
for bad in (5, "s", ValueError):
    try:
        e.__cause__ = bad
    except TypeError as error:
        print(error)
    try:
        e.__context__ = bad
    except TypeError as error:
        print(error)
e.__cause__ = KeyError("set")
print(e.__suppress_context__, repr(e.__cause__))


def handled_before():
    try:
        raise KeyError("handled")
    except KeyError:
        pass
    try:
        raise ValueError("fresh")
    except ValueError as e:
        return e.__context__


print(handled_before())
def in_handler():
    try: raise OSError("inner")
    except OSError as e: return repr(e.__context__)
try:
    raise LookupError("being handled")
except LookupError:
    print(in_handler())
