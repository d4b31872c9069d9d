# The forms of sys.exit, caught as SystemExit.
import sys

for arguments in ((), (0,), (3,), ('a message',), (None,), ([1, 2],), (True,)):
    try:
        sys.exit(*arguments)
    except SystemExit as e:
        print(type(e).__name__, repr(e.code), e.args)
try:
    sys.exit(1, 2)
except TypeError as e:
    print(e)
try:
    try:
        sys.exit(5)
    finally:
        print('finally runs')
except SystemExit as e:
    print(e.code, issubclass(SystemExit, Exception))
try:
    raise SystemExit
except SystemExit as e:
    print(e.code)
print('the end')
sys.exit(7)
