import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


def noted():
    e = ValueError("base")
    e.add_note("first note")
    e.add_note("two\nlines")
    e.add_note("")
    raise e


def noted_on_the_way():
    try:
        1 / 0
    except ZeroDivisionError as e:
        e.add_note("while dividing")
        raise


def noted_chain():
    try:
        noted()
    except ValueError as e:
        k = KeyError("outer")
        k.add_note("outer note")
        raise k from e


def strange():
    e = ValueError("x")
    e.__notes__ = [5, "text"]
    raise e


for f in (noted, noted_on_the_way, noted_chain, strange):
    show(f)
