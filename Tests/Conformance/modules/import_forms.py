# The forms of import.
import json as j
import os.path
from math import pi, sqrt as root
from collections import (
    deque,
    Counter,
)
import socket, sys, time

print(j.dumps([1]), os.path.basename('/a/b'), root(16), round(pi, 2), deque([1]), Counter('a'))
print(j.__name__, os.path.__name__ in ('posixpath', 'os.path'), sys.modules['json'] is j, type(j).__name__)
def lazy():
    from struct import pack
    import string
    return pack('!H', 1), string.digits
print(lazy())
try:
    pack
except NameError as e:
    print(e)
for statement in ('plain', 'from', 'relative', 'attribute'):
    try:
        if statement == 'plain':
            import no_such_module
        elif statement == 'from':
            from socket import no_such_name
        elif statement == 'relative':
            from no_such.package import x
        else:
            socket.no_such_attribute
    except ModuleNotFoundError as e:
        print(type(e).__name__, e, e.name)
    except ImportError as e:
        print(type(e).__name__, str(e).split(' (')[0])
    except AttributeError as e:
        print(type(e).__name__, e)
from string import *
print(digits, __name__)
if __name__ == '__main__':
    print('run as a program')
