# order, frozen, slots, post_init, inheritance.
from dataclasses import FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace, KW_ONLY

@dataclass(order=True, frozen=True)
class Point:
    x: int
    y: int = 0
p = Point(1, 2)
print(p < Point(1, 3), sorted([Point(2), Point(1, 5), p]), hash(p) == hash(Point(1, 2)), {p: 'v'}[Point(1, 2)])
try:
    p.x = 5
except FrozenInstanceError as e:
    print(type(e).__name__, e, isinstance(e, AttributeError))
print(replace(p, y=9), asdict(p), astuple(p), [f.name for f in fields(p)], is_dataclass(p), is_dataclass(5))
@dataclass
class Rect:
    w: float
    h: float
    area: float = field(init=False)
    scale: InitVar[int] = 1
    def __post_init__(self, scale):
        self.area = self.w * self.h * scale
print(Rect(2, 3), Rect(2, 3, scale=10).area)
@dataclass
class Base:
    a: int
    b: int = 2
@dataclass
class Derived(Base):
    c: int = 3
    b: int = 20
print(Derived(1), Derived(1, 5, 6), [f.name for f in fields(Derived)], Derived(1) == Base(1, 20))
@dataclass(slots=True)
class Slim:
    a: int
s = Slim(1)
try:
    s.b = 2
except AttributeError as e:
    print(e)
@dataclass
class Options:
    name: str
    _: KW_ONLY
    port: int = 80
print(Options('a', port=1))
try:
    Options('a', 1)
except TypeError as e:
    print(e)
@dataclass(repr=False, eq=False)
class Plain:
    a: int = 1
print(Plain() == Plain(), asdict(Derived(1)), asdict(Rect(1, 2)), make_dataclass('Made', ['x', ('y', int, 5)])(1))
@dataclass
class Tree:
    value: int
    children: list = field(default_factory=list)
print(asdict(Tree(1, [Tree(2), Tree(3)])), astuple(Tree(1, [Tree(2)])))
