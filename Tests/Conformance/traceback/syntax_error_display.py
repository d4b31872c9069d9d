import traceback


def show(error):
    print("".join(traceback.format_exception_only(error)), end="")
    print("-" * 20)


show(SyntaxError("invalid syntax", ("file.py", 3, 5, "x = = 1\n", 3, 6)))
show(SyntaxError("expected ':'", ("file.py", 1, 8, "if True\n", 1, 9)))
show(SyntaxError("'(' was never closed", ("file.py", 1, 6, "print(1\n", 1, 0)))
show(SyntaxError("no text", ("file.py", 7, 2, None)))
show(SyntaxError("only a message"))
show(SyntaxError("indented line", ("file.py", 2, 9, "        x y z\n", 2, 12)))
show(SyntaxError("past the end", ("file.py", 1, 50, "short\n", 1, 60)))
show(SyntaxError("no columns", ("file.py", 1, None, "text here\n")))
show(IndentationError("unexpected indent", ("file.py", 2, 4, "    y = 2\n", 2, -1)))
show(TabError("inconsistent", ("file.py", 4, 1, "\tx = 1\n", 4, 2)))
show(SyntaxError("chinese", ("文件.py", 1, 7, "中文 = 变量 5\n", 1, 8)))
show(SyntaxError("whole range", (None, 1, 1, "abc def\n", 1, 8)))
e = SyntaxError("attributes", ("f.py", 1, 2, "text", 3, 4))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset,
    e.print_file_and_line)
print(str(e), "|", repr(SyntaxError("m")), "|", str(SyntaxError()), "|", SyntaxError("a").lineno)
for bad in (("m", 5), ("m", ("f",)), ("m", (1, 2, 3)), ("m", "abcd")):
    try:
        print(repr(SyntaxError(*bad).filename))
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)
try:
    raise SyntaxError("raised by hand", ("mod.py", 1, 1, "x\n"))
except SyntaxError:
    print(traceback.format_exc().replace(__file__, "CASE"))
