# Weak references.
import weakref

class Node:
    def __init__(self, name): self.name = name
    def __repr__(self): return f'Node({self.name})'
n = Node('a')
r = weakref.ref(n)
print(r() is n, r().name)
ended = []
s = weakref.ref(n, lambda ref: ended.append('gone'))
f = weakref.finalize(n, ended.append, 'finalized')
print(f.alive)
del n
print(r(), s(), sorted(ended), f.alive)
d = weakref.WeakValueDictionary()
keep = Node('kept')
d['k'] = keep
d['x'] = Node('dropped')
print(dict(d), len(d), d.get('x'))
k = weakref.WeakKeyDictionary()
k[keep] = 'data'
w = weakref.WeakSet([keep])
print(k[keep], len(k), len(w), keep in w)
del keep
print(len(k), len(w), len(d))
try:
    weakref.ref(5)
except TypeError as e:
    print(e)
m = Node('proxied')
p = weakref.proxy(m)
print(p.name)
del m
try:
    p.name
except ReferenceError as e:
    print(e)
