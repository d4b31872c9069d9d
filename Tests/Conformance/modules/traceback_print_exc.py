# print_exc writes to stderr and the program goes on.
import io
import re
import traceback

def risky(x):
    return int(x)

def show(**options):
    out = io.StringIO()
    traceback.print_exc(file=out, **options)
    print(re.sub(r'File ".*/', 'File "', out.getvalue()), end='')

for value in ('5', 'five'):
    try:
        print(risky(value))
    except ValueError:
        traceback.print_exc()
        show()
try:
    try:
        {}['key']
    except KeyError as e:
        raise RuntimeError('while looking') from e
except RuntimeError:
    show()
    show(chain=False)
try:
    risky('x')
except ValueError:
    show(limit=1)
try:
    try:
        [][5]
    finally:
        1 / 0
except ZeroDivisionError:
    show()
print('the end')
