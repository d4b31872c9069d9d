# What cannot become JSON, and default=.
import json

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

for value in (b'bytes', {1, 2}, object, Point, {'a': b'x'}, {(1, 2): 3}, 1j):
    try:
        print(json.dumps(value))
    except TypeError as e:
        print(type(e).__name__, e)
print(json.dumps(Point(1, 2), default=lambda o: vars(o)))
print(json.dumps([b'ab', {3}], default=lambda o: list(o)))
print(json.dumps({(1, 2): 3, 'k': 1}, skipkeys=True))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
try:
    json.dumps(float('nan'), allow_nan=False)
except ValueError as e:
    print(e)

class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return [o.x, o.y]
        return super().default(o)
print(json.dumps({'p': Point(3, 4)}, cls=Encoder))
try:
    Encoder().encode(b'x')
except TypeError as e:
    print(e)
