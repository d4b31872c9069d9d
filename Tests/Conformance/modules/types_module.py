# types: SimpleNamespace, MappingProxyType and names of types.
import types

n = types.SimpleNamespace(host='localhost', port=80)
print(n, n.host, n == types.SimpleNamespace(host='localhost', port=80), vars(n))
n.port += 1
n.extra = [1]
del n.host
print(n, hasattr(n, 'host'))
p = types.MappingProxyType({'a': 1})
print(p, p['a'], len(p), 'a' in p, dict(p))
for call in (lambda: p.__setitem__('b', 2), lambda: n.nothing):
    try:
        call()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    p['b'] = 2
except TypeError as e:
    print(e)
def f(): yield
class C:
    def m(self): pass
print(isinstance(f, types.FunctionType), isinstance(f(), types.GeneratorType), isinstance(C().m, types.MethodType), isinstance(types, types.ModuleType))
print(isinstance(len, types.BuiltinFunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(None, types.NoneType), types.FunctionType.__name__)
def greet(self): return 'hi ' + self.name
c = C()
c.name = 'c'
c.greet = types.MethodType(greet, c)
print(c.greet())
m = types.ModuleType('made', 'its doc')
m.x = 5
print(m.__name__, m.__doc__, m.x, repr(m))
D = types.new_class('D', (C,))
print(D.__name__, issubclass(D, C), type('E', (), {'v': 3}).v)
