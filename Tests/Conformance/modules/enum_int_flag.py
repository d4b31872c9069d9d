# IntEnum, Flag, IntFlag, StrEnum.
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto

class Code(IntEnum):
    OK = 200
    MISSING = 404
print(Code.OK == 200, Code.OK < Code.MISSING, Code.OK + 1, repr(Code.OK), str(Code.OK), f'{Code.OK}', int(Code.MISSING), Code(404).name, sorted([Code.MISSING, Code.OK]))
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
p = Perm.R | Perm.X
print(p, repr(p), Perm.R in p, Perm.W in p, bool(p & Perm.W), Perm.RW, ~Perm.R, p ^ Perm.R, Perm(0), Perm.X.value, list(p))
class Mask(IntFlag):
    IN = 1
    OUT = 4
print(Mask.IN | Mask.OUT, repr(Mask.IN | Mask.OUT), (Mask.IN | 8) == 9, Mask(5), Mask.IN & 3, isinstance(Mask.IN, int))
class Verb(StrEnum):
    GET = 'GET'
    POST = auto()
print(Verb.GET, Verb.GET == 'GET', Verb.POST, repr(Verb.POST), Verb('GET').lower(), f'{Verb.GET} /')
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @property
    def ratio(self):
        return round(self.mass / self.radius, 3)
print(Planet.EARTH.mass, Planet.MARS.ratio, Planet((0.64, 3.39)))
