import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


import math


def name():
    return undefined_name + 1


def attribute(x):
    return x.missing


def chain(x):
    return x.real.imag.nope.more


def module():
    return math.nothing(1)


def store(x):
    x.field = 1


def delete(x):
    del x.field


def unbound():
    print(later)
    later = 1


def free():
    def inner():
        return value
    inner()
    value = 1


def statement():
    undefined_statement


def whole_line():
    raise undefined_error


def importing():
    import not_a_module


def from_import():
    from math import not_there_either as x


def in_fstring(x):
    return f"value: {x.nope} and {1}"


def in_fstring_format(x):
    return f"{x:d}"


for f in (name, module, unbound, free, statement, whole_line, importing):
    show(f)
for f in (attribute, chain, store, delete, in_fstring):
    show(f, 5)
show(in_fstring_format, "s")
