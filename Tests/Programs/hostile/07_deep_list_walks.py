# repr, comparison and hash of what is nested very deep.
x = []
y = []
z = ()
for _ in range(50000):
    x = [x]
    y = [y]
    z = (z,)
for name, walk in [('repr', lambda: repr(x)), ('==', lambda: x == y), ('<', lambda: x < y),
                   ('hash', lambda: hash(z)), ('str', lambda: f'{z}')]:
    try:
        walk()
        print(name, 'ended')
    except RecursionError as error:
        print(name, type(error).__name__)
