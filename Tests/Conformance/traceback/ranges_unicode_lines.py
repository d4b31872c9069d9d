import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


def chinese():
    变量 = "中文" + 5


def after_chinese():
    x = "中文字符" and undefined_a


def emoji(x):
    return "😀😀" + x + "尾"


def tabs(x):
	return x + 1


def long_line(x):
    return "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + "bbbbbbbbbbbbbbbbbbbbbbbbbbbbb" + x + "c"


def comment(x):
    return x[0]  # a comment stays


def semicolon(x):
    a = 1; b = x.nope; c = 2


def continued(x):
    y = 1 + \
        x
    return y


def multi_operator(x):
    return (1
            + 2
            + x)


def multi_right(x):
    return x + (
        1
    )


def in_string(x):
    return """first
second""" + x


def combining():
    é = 1; return é + "é"


for f in (chinese, after_chinese, combining):
    show(f)
for f in (emoji, long_line, comment, semicolon, in_string):
    show(f, 5)
for f in (tabs, continued, multi_operator, multi_right):
    show(f, "s")
