# Enum.
import enum
from enum import Enum

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.RED in Color, Color.RED == 1, Color.RED is Color.RED, Color.RED != Color.GREEN)
print({Color.RED: 'r'}[Color(1)], isinstance(Color.RED, Color), type(Color.RED).__name__, list(Color.__members__))
print(f'{Color.RED}', '%s' % Color.GREEN, str(Color.BLUE))
for call in (lambda: Color(9), lambda: Color['PINK'], lambda: Color.PINK, lambda: setattr(Color, 'RED', 5), lambda: Color.RED < Color.BLUE):
    try:
        call()
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
class State(Enum):
    LISTEN = enum.auto()
    CLOSED = enum.auto()
    def describe(self):
        return f'{self.name.lower()} ({self.value})'
    @classmethod
    def first(cls):
        return next(iter(cls))
print(State.CLOSED.describe(), State.first(), [s.value for s in State])
Animal = Enum('Animal', 'CAT DOG')
print(list(Animal), Animal.DOG.value)
@enum.unique
class U(Enum):
    A = 1
try:
    @enum.unique
    class V(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
