import math
import math as m, sys as s
from math import pi, sqrt as root
from math import (
    floor,
    ceil,
)
print(m is math, s.byteorder in ("little", "big"), pi == math.pi, root(16), floor(2.5), ceil(2.5))
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, "|", e.name)
try:
    from math import nothing_here
except ImportError as e:
    print(str(e).split("(")[0], "|", e.name, type(e).__name__)
try:
    import math.sub
except ModuleNotFoundError as e:
    print(e, "|", e.name)
try:
    from no_such import thing
except ImportError as e:
    print(e)
try:
    from . import relative
except ImportError as e:
    print(e)


def f():
    import math as local
    return local.pi


print(f() == pi)
try:
    local
except NameError as e:
    print(e)
print(math.__name__, type(math).__name__)
try:
    math.nope
except AttributeError as e:
    print(e)
import os.path
print(os.path.join("a", "b"), os.path.basename("x/y.z"))
from os import path as p
print(p is os.path)
print("math" in s.modules, "no_such_module" in s.modules)
