# What sys tells of the interpreter.
import sys

print(sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major)
print(sys.version.split()[0].rsplit('.', 1)[0])
print(sys.maxsize == 2**63 - 1, sys.byteorder, sys.platform in ('linux', 'darwin'))
print(sys.getrecursionlimit(), sys.getdefaultencoding())
print('sys' in sys.modules, sys.modules['sys'] is sys, 'socket' in sys.modules)
print(sys.float_info.max, sys.float_info.epsilon, sys.maxunicode)
print(sys.version_info.releaselevel)
print(isinstance(sys.path, list), sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb is not None)
print(sys.exc_info())
print(sys.intern('abc') == 'abc', type(sys.getsizeof(1)).__name__)
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
