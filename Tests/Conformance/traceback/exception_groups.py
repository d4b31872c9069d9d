import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


def group():
    raise ExceptionGroup("several", [ValueError("v"), TypeError("t")])


def with_tracebacks():
    errors = []
    for f in (lambda: 1 / 0, lambda: [][0]):
        try:
            f()
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("collected", errors)


def nested():
    raise ExceptionGroup("outer", [ValueError(1),
        ExceptionGroup("inner", [KeyError("k"), OSError(2, "x")]), TypeError("end")])


def caused():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ExceptionGroup("g", [ValueError("v")]) from e


def noted():
    g = ExceptionGroup("g", [ValueError("v")])
    g.add_note("on the group")
    g.exceptions[0].add_note("on the member")
    raise g


def remaining():
    try:
        raise ExceptionGroup("g", [ValueError("v"), TypeError("t")])
    except* ValueError:
        print("handled the value")


def raises_in_handler():
    try:
        raise ExceptionGroup("g", [ValueError("v")])
    except* ValueError:
        1 / 0


for f in (group, with_tracebacks, nested, caused, noted, remaining, raises_in_handler):
    show(f)
