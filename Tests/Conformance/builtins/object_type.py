class A:
    """doc"""
    x = 1

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('type(1)', lambda: type(1))
attempt('type("a")', lambda: type("a"))
attempt('type(None)', lambda: type(None))
attempt('type(type)', lambda: type(type))
attempt('type(A()) is A', lambda: type(A()) is A)
attempt('type([]) == list', lambda: type([]) == list)
attempt('type(len)', lambda: type(len))
attempt('type(lambda: 0)', lambda: type(lambda: 0))
attempt('type(x for x in "")', lambda: type(x for x in ""))
attempt('type(NotImplemented)', lambda: type(NotImplemented))
attempt('type(...)', lambda: type(...))
attempt('type(1j)', lambda: type(1j))
attempt('type(range(1))', lambda: type(range(1)))
attempt('type({}.keys())', lambda: type({}.keys()))
attempt('type(A.__dict__)', lambda: type(A.__dict__))
attempt('type("B", (A,), {"y": 2}).x', lambda: type("B", (A,), {"y": 2}).x)
attempt('type("B", (A,), {"y": 2}).y', lambda: type("B", (A,), {"y": 2}).y)
attempt('type("B", (), {}).__name__', lambda: type("B", (), {}).__name__)
attempt('type("B", (), {}).__mro__[1]', lambda: type("B", (), {}).__mro__[1])
attempt('type("B", (A,), {})().__class__.__bases__',
    lambda: type("B", (A,), {})().__class__.__bases__)
attempt('A.__doc__', lambda: A.__doc__)
attempt('type("B", (), {"__doc__": "d"}).__doc__', lambda: type("B", (), {"__doc__": "d"}).__doc__)
attempt('object().__class__', lambda: object().__class__)
attempt('isinstance(object(), object)', lambda: isinstance(object(), object))
attempt('object() == object()', lambda: object() == object())
attempt('object.__name__', lambda: object.__name__)
attempt('object.__bases__', lambda: object.__bases__)
attempt('type.__mro__', lambda: type.__mro__)
attempt('type()', lambda: type())
attempt('type(1, 2)', lambda: type(1, 2))
attempt('type("a", 1, {})', lambda: type("a", 1, {}))
attempt('type("a", (1,), {})', lambda: type("a", (1,), {}))
attempt('object(1)', lambda: object(1))
attempt('object().x', lambda: object().x)
attempt('type(1).nope', lambda: type(1).nope)
attempt('type(object())() == 1', lambda: type(object())() == 1)
attempt('A(1)', lambda: A(1))
attempt('A(x=1)', lambda: A(x=1))
attempt('[c.__name__ for c in bool.__mro__]', lambda: [c.__name__ for c in bool.__mro__])
attempt('type("a\\0b", (), {})', lambda: type("a\0b", (), {}))
attempt('list.__base__', lambda: list.__base__)
