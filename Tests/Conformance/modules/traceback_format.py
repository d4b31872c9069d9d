# traceback's functions.
import io
import traceback

def inner(n):
    return 10 // n

def outer():
    return inner(0)

try:
    outer()
except ZeroDivisionError as e:
    text = traceback.format_exc()
    lines = text.splitlines()
    print(lines[0], '|', lines[-1])
    print([line.strip() for line in lines if 'return' in line])
    print(traceback.format_exception_only(type(e), e), traceback.format_exception(e)[-1], end='')
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == text, text == ''.join(traceback.format_exception(type(e), e, e.__traceback__)))
    frames = traceback.extract_tb(e.__traceback__)
    print([(f.name, f.line) for f in frames], len(frames))
    print(frames[-1].lineno < frames[0].lineno)
    print(e.__traceback__.tb_lineno, e.__traceback__.tb_next is not None)
print(traceback.format_exc())
print(traceback.format_exception_only(ValueError, ValueError('x')), traceback.format_exception_only(KeyError('k')))
print(traceback.format_exception_only(ValueError()), traceback.format_exception_only(OSError(2, 'No such file', 'f')))
