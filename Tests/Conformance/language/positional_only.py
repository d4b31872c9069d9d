def f(a, b=2, /, c=3, *, d=4):
    return a, b, c, d


print(f(1), f(1, 5), f(1, 5, 6), f(1, c=7), f(1, d=8), f(1, 5, c=6, d=7))


def g(a, /, **kw):
    return a, kw


print(g(1, a=2, b=3))


def h(self, /, *args, key=None, **rest):
    return self, args, key, rest


print(h(0, 1, 2, key=3, self=4))
calls = [lambda: f(), lambda: f(a=1), lambda: f(1, b=2), lambda: f(1, 2, 3, 4), lambda: g(a=1),
         lambda: f(a=1, b=2), lambda: f(1, 2, 3, 4, d=5), lambda: f(1, c=2, e=3)]
for call in calls:
    try:
        print(call())
    except TypeError as error:
        print(error)
only = lambda x, /, *, y: (x, y)
print(only(1, y=2))


class K:
    def m(self, a, /, b): return a, b


print(K().m(1, b=2))
try:
    K().m(a=1, b=2)
except TypeError as error:
    print(error)
try:
    K().m(1)
except TypeError as error:
    print(error)
