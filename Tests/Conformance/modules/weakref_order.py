# weakref: callbacks come at the moment the last reference goes, before what the object held.
import weakref


class A:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'A({self.n})'


a = A(1)
r = weakref.ref(a, lambda r: print('gone', r()))
r2 = weakref.ref(a)
print(r2 is weakref.ref(a), weakref.getweakrefcount(a), [x is r for x in weakref.getweakrefs(a)])
print(r() is a, r2(), r.__callback__ is not None, r2.__callback__)
del a
print(r(), r2(), r.__callback__)


class Child:
    def __del__(self):
        print('Child.__del__')


class Parent:
    def __init__(self):
        self.child = Child()

    def __del__(self):
        print('Parent.__del__')


p = Parent()
first = weakref.ref(p, lambda r: print('first callback'))
second = weakref.ref(p, lambda r: print('second callback'))
third = weakref.ref(p.child, lambda r: print('child callback'))
p = None
print('after')
values = weakref.WeakValueDictionary()
v = A(2)
values['k'] = v
print(len(values), dict(values))
del v
print(len(values), list(values.items()), values.get('k', 'none'))
k = A(3)
keys = weakref.WeakKeyDictionary({k: 1})
print(len(keys), keys[k])
del k
print(len(keys))
q = A(4)
members = weakref.WeakSet([q])
print(len(members), q in members)
del q
print(len(members))
f = A(5)
final = weakref.finalize(f, print, 'finalized', 1)
print(final.alive)
del f
print(final.alive, final())
g = A(6)
proxy = weakref.proxy(g)
print(proxy.n, proxy, isinstance(proxy, A))
del g
try:
    proxy.n
except ReferenceError as e:
    print(e)


class L(list):
    pass


big = L([Child()])
weakref.finalize(big, print, 'list gone')
del big


def bad(reference):
    raise ValueError('in a callback')


def local():
    inner = A(7)
    return weakref.ref(inner, lambda r: print('local gone')), inner.n


print(local()[1])
for o in (1, 's', b'', (), [], {}, None, 1.5, object(), range(3), set(), frozenset(), lambda: 0, A,
          len, A(1).__init__, Exception(), iter([]), bytearray(), (i for i in []), NotImplemented, type):
    try:
        weakref.ref(o)
        print(type(o).__name__, True)
    except TypeError as e:
        print(e)


class Slots:
    __slots__ = ('x',)


class WeakSlots:
    __slots__ = ('x', '__weakref__')


for cls in (Slots, WeakSlots):
    try:
        made = cls()
        print(weakref.ref(made)() is made)
    except TypeError as e:
        print(e)


class M:
    def m(self):
        return 'm'


m = M()
method = weakref.WeakMethod(m.m)
print(method()())
del m
print(method())
last = A(9)
weakref.finalize(last, print, 'at exit')
