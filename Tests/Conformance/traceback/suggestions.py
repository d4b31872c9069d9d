import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


# In 3.11 only the display of an uncaught error suggests a name; format_exc does not.
class C:
    colour = 1

    def __init__(self):
        self.length = 5


def attribute():
    C().lenght


def class_attribute():
    C.color


def builtin():
    pritn(1)


def local():
    some_value = 1
    return some_valeu


def module_level():
    return shw


def text():
    "a".uper()


def listed():
    [].apend(1)


def dictionary():
    {}.item()


def far():
    [].zzzzzzzzz


def short():
    [].x


def underscore():
    C()._length


def imported():
    import math
    math.flor(1)


def raised_by_hand():
    raise NameError("name 'pritn' is not defined")


def key():
    {"colour": 1}["color"]


for f in (attribute, class_attribute, builtin, local, module_level, text, listed, dictionary, far,
    short, underscore, imported, raised_by_hand, key):
    try:
        f()
    except Exception as e:
        print(traceback.format_exc().splitlines()[-1], "|", str(e))
