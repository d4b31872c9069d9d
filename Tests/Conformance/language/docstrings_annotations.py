"""The module's documentation."""
from typing import Any

answer: int = 42
unset: "str"
pi: float


def f(a: int, b: "text" = "x", *args: tuple, c: list = None, **kw: dict) -> bool:
    """First line.

        Indented line.
    """
    local: int = 3
    nothing: undefined_name
    return True


class C:
    """Class doc."""
    x: int = 1
    y: str

    def m(self) -> "C":
        "method doc"


print(__doc__)
print(__annotations__["answer"].__name__, __annotations__["unset"], list(__annotations__))
print(list(f.__annotations__), f.__annotations__["b"], f.__annotations__["return"].__name__)
print(repr(f.__doc__), C.__doc__, C.m.__doc__)
print(C.__annotations__["y"].__name__, hasattr(C, "y"), C.m.__annotations__)
print((lambda: 0).__doc__, (lambda: 0).__annotations__)
def not_doc():
    f"formatted {1}"
def not_doc2():
    x = "no"
    "not a doc"
def joined():
    "a" "b"
print(not_doc.__doc__, not_doc2.__doc__, joined.__doc__)
f.__doc__ = "changed"
print(f.__doc__)
d: dict = {}
d["k"]: int = 5
print(d)
C.z: int = 7
print(C.z, "z" in C.__annotations__)
try:
    later: not_defined_here = 1
except NameError as error:
    print(error)
