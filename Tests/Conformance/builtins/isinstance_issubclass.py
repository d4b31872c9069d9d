class A: pass
class B(A): pass
class Fake:
    __class__ = int

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('isinstance(1, int)', lambda: isinstance(1, int))
attempt('isinstance(True, int)', lambda: isinstance(True, int))
attempt('isinstance(1, (str, int))', lambda: isinstance(1, (str, int)))
attempt('isinstance(1, (str, (float, (int,))))', lambda: isinstance(1, (str, (float, (int,)))))
attempt('isinstance(1, ())', lambda: isinstance(1, ()))
attempt('isinstance(1, int | str)', lambda: isinstance(1, int | str))
attempt('isinstance(None, int | None)', lambda: isinstance(None, int | None))
attempt('isinstance(B(), A)', lambda: isinstance(B(), A))
attempt('isinstance(A(), B)', lambda: isinstance(A(), B))
attempt('isinstance(A, type)', lambda: isinstance(A, type))
attempt('isinstance(Fake(), int)', lambda: isinstance(Fake(), int))
attempt('type(Fake()).__name__', lambda: type(Fake()).__name__)
attempt('issubclass(bool, int)', lambda: issubclass(bool, int))
attempt('issubclass(B, (int, A))', lambda: issubclass(B, (int, A)))
attempt('issubclass(A, object)', lambda: issubclass(A, object))
attempt('issubclass(int, int | str)', lambda: issubclass(int, int | str))
attempt('issubclass(A, A)', lambda: issubclass(A, A))
attempt('issubclass(type, object)', lambda: issubclass(type, object))
attempt('isinstance(1, 1)', lambda: isinstance(1, 1))
attempt('isinstance(1, "int")', lambda: isinstance(1, "int"))
attempt('isinstance(1, [int])', lambda: isinstance(1, [int]))
attempt('isinstance(1, (int, 5))', lambda: isinstance(1, (int, 5)))
attempt('isinstance("a", (int, 5))', lambda: isinstance("a", (int, 5)))
attempt('issubclass(1, int)', lambda: issubclass(1, int))
attempt('issubclass(int, 1)', lambda: issubclass(int, 1))
attempt('issubclass("a", str)', lambda: issubclass("a", str))
attempt('isinstance(1)', lambda: isinstance(1))
attempt('issubclass(int)', lambda: issubclass(int))
attempt('isinstance(1, list[int])', lambda: isinstance(1, list[int]))
attempt('int | str', lambda: int | str)
attempt('int | None', lambda: int | None)
attempt('list[int]', lambda: list[int])
attempt('dict[str, int]', lambda: dict[str, int])
attempt('isinstance([], list)', lambda: isinstance([], list))
attempt('isinstance(1, int, int)', lambda: isinstance(1, int, int))
