e = ValueError("base")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second\nline")
print(e.__notes__, str(e), repr(e))
for bad in (5, None, b"x"):
    try:
        e.add_note(bad)
    except TypeError as error:
        print(error)
try:
    try:
        raise KeyError("k")
    except KeyError as k:
        k.add_note("on the way")
        raise
except KeyError as again:
    print(again.__notes__)
g = ExceptionGroup("g", [ValueError(1), TypeError(2)])
g.add_note("group note")
a, b = g.split(ValueError)
print(a.__notes__, b.__notes__, a.__notes__ is g.__notes__)
e.__notes__ = ["replaced"]
e.add_note("more")
print(e.__notes__)
e.__notes__ = 5
try:
    e.add_note("x")
except TypeError as error:
    print(error)
