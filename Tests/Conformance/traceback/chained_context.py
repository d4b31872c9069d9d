import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


def context():
    try:
        1 / 0
    except ZeroDivisionError:
        undefined_name


def cause():
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("translated") from e


def suppressed():
    try:
        {}["k"]
    except KeyError:
        raise ValueError("clean") from None


def three():
    try:
        try:
            int("x")
        except ValueError:
            [][1]
    except IndexError as e:
        raise RuntimeError("third") from e


def in_finally():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


def cause_without_context():
    raise ValueError("effect") from OSError("never raised")


def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def reraise_name():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise e


def reraise_outside():
    saved = None
    try:
        1 / 0
    except ZeroDivisionError as e:
        saved = e
    raise saved


for f in (context, cause, suppressed, three, in_finally, cause_without_context, reraise,
    reraise_name, reraise_outside):
    show(f)
