# dir, vars and getattr on modules.
import math
import socket
import struct
import sys

print('sqrt' in dir(math), 'AF_INET' in dir(socket), 'recv' in dir(socket.socket), hasattr(socket, 'nope'))
print(getattr(math, 'pi') == math.pi, getattr(socket, 'SO_NOPE', 'absent'), callable(socket.socket), vars(math)['e'] == math.e)
names = sorted(n for n in dir(socket) if n.startswith('SHUT_'))
print(names, [getattr(socket, n) for n in names])
print({n: int(getattr(socket, n)) for n in ('SOCK_STREAM', 'SOCK_DGRAM', 'SOCK_RAW')})
print(math.__name__, repr(math).startswith("<module 'math'"), struct.error.__name__, struct.error.__module__, socket.timeout.__name__)
math.answer = 42
print(math.answer)
del math.answer
print(hasattr(math, 'answer'), 'math' in sys.modules)
import math as again
print(again is math)
