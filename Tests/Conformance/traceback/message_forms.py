import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


class NoText(Exception):
    pass


class Multi(Exception):
    def __str__(self): return "line 1\nline 2"


class BadStr(Exception):
    def __str__(self): raise ValueError


class Outer:
    class Inner(Exception):
        pass


errors = [ValueError(), ValueError(""), ValueError(None), ValueError("a", 1), KeyError("k"),
    KeyError("中"), NoText(), NoText("t"), Multi(), BadStr(), Outer.Inner("in"),
          OSError(2, "No such file", "f.txt"), OSError(1, "m", "a", None, "b"), StopIteration(5),
              AssertionError(), AssertionError("m"),
              UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"),
          UnicodeEncodeError("ascii", "é", 0, 1, "ordinal"), SystemExit(3), KeyboardInterrupt(),
              GeneratorExit(), Exception("中文 😀"), ValueError("multi\nline\n"),
              ValueError("  spaces  "), ImportError("i", name="n"), NotImplementedError(),
              RecursionError("r"), Warning("w"), ConnectionResetError(104, "reset")]
for error in errors:
    print(traceback.format_exception_only(type(error), error))
    print("".join(traceback.format_exception_only(error)), end="")


def raiser(e):
    raise e


for error in errors[:6] + [errors[9], errors[10]]:
    show(raiser, error)
