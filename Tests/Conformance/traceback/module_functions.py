import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


import io
import sys


def inner():
    raise ValueError("v")


def outer():
    inner()


try:
    outer()
except ValueError as e:
    error = e
for frame in traceback.extract_tb(error.__traceback__):
    print(frame.name, frame.lineno, frame.line, frame.filename == __file__)
print(len(traceback.format_tb(error.__traceback__)))
print("".join(traceback.format_exception(error)).replace(__file__, "CASE"), end="")
print("".join(traceback.format_exception(type(error), error, error.__traceback__,
    limit=1)).replace(__file__, "CASE"), end="")
print("".join(traceback.format_exception(type(error), error, None)), end="")
buffer = io.StringIO()
traceback.print_exception(error, file=buffer)
print(buffer.getvalue().replace(__file__, "CASE"), end="")
buffer = io.StringIO()
try:
    inner()
except ValueError:
    traceback.print_exc(file=buffer)
    print(buffer.getvalue().replace(__file__, "CASE"), end="")
    print(traceback.format_exc(limit=0), end="")
    print(traceback.format_exc(chain=False).replace(__file__, "CASE"), end="")
print(error.__traceback__.tb_lineno, error.__traceback__.tb_next.tb_lineno)
print(traceback.format_list([("file.py", 5, "func", "code here")]))
buffer = io.StringIO()
traceback.print_tb(error.__traceback__, limit=-1, file=buffer)
print(buffer.getvalue().replace(__file__, "CASE"), end="")
print([s.name for s in traceback.extract_stack()][-1])
try:
    raise KeyError("handled") from error
except KeyError as k:
    print("".join(traceback.format_exception(k, chain=False)).replace(__file__, "CASE"), end="")
