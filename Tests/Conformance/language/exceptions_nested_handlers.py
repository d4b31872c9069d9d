log = []


def level3(kind):
    try:
        raise kind("deep")
    except KeyError:
        log.append("3 key")
        raise
    finally:
        log.append("3 finally")


def level2(kind):
    try:
        level3(kind)
    except LookupError as e:
        log.append("2 lookup " + repr(e))
        raise RuntimeError("translated") from e
    finally:
        log.append("2 finally")


def level1(kind):
    try:
        level2(kind)
    except RuntimeError as e:
        log.append("1 runtime caused by " + repr(e.__cause__))
    except Exception as e:
        log.append("1 other " + repr(e))


for kind in (KeyError, IndexError, ValueError):
    log.clear()
    level1(kind)
    print(kind.__name__, log)

try:
    try:
        raise ValueError("v")
    except TypeError:
        print("never")
except ValueError as e:
    print("outer", e, e.__context__)

import sys


def current():
    kind, value, _ = sys.exc_info()
    return (kind and kind.__name__, str(value))


print(current())
try:
    raise KeyError("one")
except KeyError:
    print(current())
    try:
        raise ValueError("two")
    except ValueError:
        print(current())
    print(current())
print(current())
try:
    try:
        raise KeyError("k")
    except KeyError as e:
        saved = e
        raise
except KeyError as again:
    print(again is saved, again.__traceback__ is not None)
print(ValueError().with_traceback(None).__traceback__)
try:
    for i in range(5):
        try:
            if i == 3:
                raise StopIteration
        except StopIteration:
            raise ValueError("at 3")
except ValueError as e:
    print(e, i)
