# Indented JSON.
import json

data = {'name': 'server', 'ports': [80, 443], 'empty': [], 'none': {}, 'deep': {'a': [1, {'b': None}]}}
print(json.dumps(data, indent=2))
print(json.dumps(data, indent=0))
print(json.dumps([1, [2]], indent='\t'))
print(json.dumps({'x': [1, 2]}, indent=1, separators=(',', ':')))
print(json.dumps([], indent=2), json.dumps({}, indent=2))
