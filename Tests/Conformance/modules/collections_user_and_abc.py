# UserDict and the abstract classes of collections.abc.
from collections import UserDict, UserList, abc

class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
headers = Lower({'Host': 'a'})
headers['CONTENT-Type'] = 'text'
print(headers, headers.data, 'host' in headers, len(headers), list(headers.items()))
class Stack(UserList):
    def push(self, x):
        self.data.append(x)
s = Stack([1])
s.push(2)
print(s, s + [3], len(s), s[::-1])
for value in ([], (), {}, 'x', 5, len, iter([]), range(3), {1}, b'', (n for n in [])):
    print(type(value).__name__, [c for c in ('Iterable', 'Iterator', 'Sequence', 'Mapping', 'Hashable', 'Callable', 'Sized')
                                 if isinstance(value, getattr(abc, c))])
class Countdown(abc.Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if not 0 <= i < self.n: raise IndexError(i)
        return self.n - i
c = Countdown(3)
print(list(c), 2 in c, c.index(1), c.count(3), list(reversed(c)))
try:
    abc.Mapping()
except TypeError as e:
    print(e)
