def f():
    try:
        return "try"
    finally:
        print("finally runs before the return")


print(f())


def overrides():
    try:
        return "try"
    finally:
        return "finally"


print(overrides())


def swallows():
    try:
        1 / 0
    finally:
        return "the exception is gone"


print(swallows())


def loop():
    for i in range(3):
        try:
            if i == 0:
                continue
            if i == 1:
                break
        finally:
            print("finally", i)
    return i


print(loop())


def break_in_finally():
    while True:
        try:
            raise KeyError("x")
        finally:
            break
    return "broke out"


print(break_in_finally())


def nested():
    try:
        try:
            return "inner"
        finally:
            print("inner finally")
    finally:
        print("outer finally")


print(nested())


def value_saved():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x is", x)


print(value_saved())


def raise_in_finally():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


try:
    raise_in_finally()
except KeyError as error:
    print(repr(error), repr(error.__context__))


def else_raises():
    try:
        pass
    except ValueError:
        print("never: else is not covered")
    else:
        raise ValueError("from else")
    finally:
        print("finally after else")


try:
    else_raises()
except ValueError as error:
    print(error)
def cont():
    out = []
    for i in range(3):
        try:
            out.append(1 // (i - 1))
        except ZeroDivisionError:
            continue
        finally:
            out.append("f")
    return out
print(cont())
