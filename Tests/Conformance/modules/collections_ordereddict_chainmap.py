# OrderedDict and ChainMap.
from collections import ChainMap, OrderedDict

d = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
d.move_to_end('a')
print(d, list(d), d.popitem(), d.popitem(last=False))
d['z'] = 0
d.move_to_end('z', last=False)
print(d, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), list(reversed(d)))
try:
    d.move_to_end('nope')
except KeyError as e:
    print('KeyError', e)
defaults = {'host': 'localhost', 'port': 80}
chain = ChainMap({'port': 8080}, defaults)
print(chain['port'], chain['host'], sorted(chain), len(chain), 'x' in chain, chain.get('x', 'none'))
chain['host'] = 'example'
print(chain.maps, defaults, chain.new_child({'port': 1})['port'], chain.parents['port'])
try:
    chain['nothing']
except KeyError as e:
    print('KeyError', e)
