# namedtuple: a tuple with names.
from collections import namedtuple

Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), Point._fields)
x, y = p
print(x, y, p._replace(x=9), p._asdict(), Point._make([5, 6]), hash(p) == hash((1, 2)))
Address = namedtuple('Address', ['host', 'port', 'family'], defaults=['tcp'])
print(Address('localhost', 80), Address('h', 1, 'udp').family, Address._field_defaults)
print(isinstance(p, tuple), p + (3,), max(Point(1, 5), Point(2, 0)), sorted([Point(2, 1), Point(1, 9)]))
print(Point.__name__, Point.__doc__, namedtuple('R', 'a class a', rename=True)._fields)
for call in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: setattr(p, 'x', 5), lambda: p.z, lambda: namedtuple('B', 'a a'),
             lambda: namedtuple('B', 'class'), lambda: namedtuple('B', '_x'), lambda: p._replace(q=1)):
    try:
        call()
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
class Vector(namedtuple('Vector', 'x y')):
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
print(Vector(3, 4).length(), Vector(3, 4))
