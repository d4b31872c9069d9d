import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


def plain():
    raise ValueError("text")


def deeper():
    plain()


def three(): deeper()


class C:
    def method(self):
        raise KeyError("k")

    @staticmethod
    def static():
        C().method()


show(plain)
show(deeper)
show(three)
show(C.static)
show(lambda: plain())
try:
    raise ValueError
except ValueError:
    print(traceback.format_exc().replace(__file__, "CASE"))
print(traceback.format_exc())
