def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1): pass
def defaults(a=1, b=2): pass
def kwonly(a, *, k): pass
def kwonly2(*, k, m, n=1): pass
def posonly(a, b, /, c): pass
def star(a, *args): pass
def kwargs(**kw): pass


calls = [
    lambda: none(1), lambda: none(1, 2), lambda: none(x=1),
    lambda: one(), lambda: one(1, 2), lambda: one(b=1), lambda: one(1, a=2),
    lambda: two(), lambda: two(1), lambda: two(b=1), lambda: two(1, 2, 3),
    lambda: three(), lambda: three(1), lambda: three(b=2),
    lambda: default(), lambda: default(1, 2, 3), lambda: default(1, 2, c=3),
    lambda: defaults(1, 2, 3), lambda: defaults(a=1, c=1),
    lambda: kwonly(1), lambda: kwonly(1, 2), lambda: kwonly(1, 2, k=3), lambda: kwonly(k=1),
    lambda: kwonly2(), lambda: kwonly2(k=1), lambda: kwonly2(1, k=1, m=2), lambda: kwonly2(1),
    lambda: posonly(a=1, b=2, c=3), lambda: posonly(1, 2), lambda: posonly(1, c=3),
    lambda: posonly(1, b=2, c=3),
    lambda: star(), lambda: star(1, 2, a=3),
    lambda: kwargs(1), lambda: kwargs(**{1: 2}), lambda: kwargs(**5), lambda: kwargs(*5),
    lambda: one(*[1, 2]), lambda: one(**{"a": 1, "z": 2}), lambda: kwargs(a=1, **{"a": 2}),
]
for call in calls:
    try:
        call()
        print("no error")
    except TypeError as error:
        print(error)
