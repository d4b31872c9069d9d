# copy and deepcopy.
import copy

a = [1, [2, 3], {'k': [4]}]
shallow, deep = copy.copy(a), copy.deepcopy(a)
a[1].append('new')
a[2]['k'].append('new')
a.append('end')
print(a, shallow, deep)
print(shallow[1] is a[1], deep[1] is a[1], copy.copy(5))
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
n = Node([1], Node([2]))
c, d = copy.copy(n), copy.deepcopy(n)
print(c is n, c.value is n.value, d.value is n.value, d.next.value, type(d).__name__)
loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again[1] is again, again is loop, again)
class Custom:
    def __init__(self, x): self.x = x
    def __copy__(self): return Custom('copied')
    def __deepcopy__(self, memo): return Custom('deeply')
print(copy.copy(Custom(1)).x, copy.deepcopy([Custom(1)])[0].x)
shared = []
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], copy.deepcopy((1, [2])), copy.copy({1: [2]}), copy.deepcopy({(1, 2): {3}}))
t = (1, 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(bytearray(b'x')), copy.deepcopy(len) is len)
import threading
try:
    copy.deepcopy(threading.Lock())
except TypeError as e:
    print(e)
