# deque: both ends, maxlen, rotate.
from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2])
print(d.pop(), d.popleft(), d)
d.extend([7, 8])
d.extendleft([9, 10])
print(d)
d.rotate(1)
print(d)
d.rotate(-2)
print(d, d.count(7), d.index(2), 8 in d)
last = deque(maxlen=3)
for n in range(6):
    last.append(n)
print(last, last.maxlen, list(last), list(reversed(last)))
d.remove(2)
d.insert(1, 'x')
del d[0]
d[0] = 'y'
d.reverse()
print(d, d == deque(list(d)), deque('abc') + deque('d'), deque([1]) * 2)
d.clear()
print(d, bool(d))
for call in (d.pop, d.popleft, lambda: d[0], lambda: d.remove(1), lambda: deque('ab')[1:]):
    try:
        call()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
