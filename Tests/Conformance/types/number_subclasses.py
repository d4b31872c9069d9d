def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


class Port(int):
    def __repr__(self): return f"Port({int(self)})"


class Metres(float):
    def __add__(self, other): return Metres(float(self) + float(other))
    def __str__(self): return f"{float(self)} m"


class Phase(complex):
    pass


class Odd:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value


class Numeric:
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __complex__(self): return 1 + 2j


class Liar:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __complex__(self): return 1.5
    def __index__(self): return 1.5
    def __bool__(self): return 1


class Truncates:
    def __trunc__(self): return 9


class Answers:
    def __add__(self, other): return "add"
    def __radd__(self, other): return "radd"
    def __rpow__(self, other): return "rpow"
    def __rdivmod__(self, other): return "rdivmod"
    def __eq__(self, other): return "eq"
    def __gt__(self, other): return "gt"
    def __hash__(self): return 10**30


class SubInt(int):
    def __radd__(self, other): return "sub radd"
    def __eq__(self, other): return "sub eq"
    __hash__ = int.__hash__


p = Port(80)
attempt("p", lambda: p)
attempt("p + 1", lambda: p + 1)
attempt("type(p + 1)", lambda: type(p + 1))
attempt("Port('81')", lambda: Port("81"))
attempt("Port('ff', 16)", lambda: Port("ff", 16))
attempt("p == 80", lambda: p == 80)
attempt("{80: 'http'}[p]", lambda: {80: "http"}[p])
attempt("hash(p) == hash(80)", lambda: hash(p) == hash(80))
attempt("[10, 20][Port(1)]", lambda: [10, 20][Port(1)])
attempt("range(Port(3))", lambda: range(Port(3)))
attempt("p.real", lambda: p.real)
attempt("-p", lambda: -p)
attempt("abs(Port(-3))", lambda: abs(Port(-3)))
attempt("int(p)", lambda: int(p))
attempt("f'{p} {p:05d} {p!r}'", lambda: f"{p} {p:05d} {p!r}")
attempt("'%d %s' % (p, p)", lambda: "%d %s" % (p, p))
attempt("Port.from_bytes(b'\\x00P', 'big')", lambda: Port.from_bytes(b"\x00P", "big"))
attempt("isinstance(p, int)", lambda: isinstance(p, int))
attempt("bool(Port(0))", lambda: bool(Port(0)))
attempt("sum([p, p])", lambda: sum([p, p]))
attempt("max(p, 79)", lambda: max(p, 79))
attempt("sorted([p, Port(3), 50])", lambda: sorted([p, Port(3), 50]))
attempt("Metres(1.5) + 2", lambda: Metres(1.5) + 2)
attempt("str(Metres(1.5) + 2)", lambda: str(Metres(1.5) + 2))
attempt("Metres('3') * 2", lambda: Metres("3") * 2)
attempt("Metres(3).is_integer()", lambda: Metres(3).is_integer())
attempt("hash(Metres(3)) == hash(3)", lambda: hash(Metres(3)) == hash(3))
attempt("f'{Metres(2)} {Metres(2):.3f}'", lambda: f"{Metres(2)} {Metres(2):.3f}")
attempt("Metres.fromhex('0x1p1')", lambda: Metres.fromhex("0x1p1"))
attempt("Phase(1, 2)", lambda: Phase(1, 2))
attempt("Phase(1, 2) + 1", lambda: Phase(1, 2) + 1)
attempt("type(Phase(1) * 2)", lambda: type(Phase(1) * 2))
attempt("Phase(1) == 1", lambda: Phase(1) == 1)
attempt("[0, 1, 2][Odd(2)]", lambda: [0, 1, 2][Odd(2)])
attempt("int(Odd(5))", lambda: int(Odd(5)))
attempt("float(Odd(5))", lambda: float(Odd(5)))
attempt("complex(Odd(5))", lambda: complex(Odd(5)))
attempt("hex(Odd(255))", lambda: hex(Odd(255)))
attempt("range(Odd(2))", lambda: range(Odd(2)))
attempt("int('11', Odd(2))", lambda: int("11", Odd(2)))
attempt("round(2.567, Odd(1))", lambda: round(2.567, Odd(1)))
attempt("chr(Odd(65))", lambda: chr(Odd(65)))
attempt("1 + Odd(1)", lambda: 1 + Odd(1))
attempt("int(Numeric())", lambda: int(Numeric()))
attempt("float(Numeric())", lambda: float(Numeric()))
attempt("complex(Numeric())", lambda: complex(Numeric()))
attempt("complex(1, Numeric())", lambda: complex(1, Numeric()))
attempt("range(Numeric())", lambda: range(Numeric()))
attempt("int(Liar())", lambda: int(Liar()))
attempt("float(Liar())", lambda: float(Liar()))
attempt("complex(Liar())", lambda: complex(Liar()))
attempt("range(Liar())", lambda: range(Liar()))
attempt("bool(Liar())", lambda: bool(Liar()))
attempt("hex(Liar())", lambda: hex(Liar()))
attempt("1 + Answers()", lambda: 1 + Answers())
attempt("Answers() + 1", lambda: Answers() + 1)
attempt("2 ** Answers()", lambda: 2 ** Answers())
attempt("pow(2, Answers())", lambda: pow(2, Answers()))
attempt("pow(2, Answers(), 3)", lambda: pow(2, Answers(), 3))
attempt("divmod(2.5, Answers())", lambda: divmod(2.5, Answers()))
attempt("1 == Answers()", lambda: 1 == Answers())
attempt("1 < Answers()", lambda: 1 < Answers())
attempt("1 > Answers()", lambda: 1 > Answers())
attempt("hash(Answers()) == hash(10**30)", lambda: hash(Answers()) == hash(10**30))
attempt("1 + SubInt(2)", lambda: 1 + SubInt(2))
attempt("1.5 + SubInt(2)", lambda: 1.5 + SubInt(2))
attempt("1 == SubInt(2)", lambda: 1 == SubInt(2))
attempt("SubInt(2) in range(5)", lambda: SubInt(2) in range(5))
attempt("sum([True, 2, 3.5, p])", lambda: sum([True, 2, 3.5, p]))
p.name = "http"
print(p.name, vars(p), p.__dict__)
try:
    (5).name = 1
except AttributeError as error:
    print(error)
