# Values to JSON.
import json

for value in (None, True, 1, -1.5, 1e100, 'text', 'é"\\\n\t', [], {}, [1, [2, [3]]], (1, 2), {'a': {'b': []}},
              '中', '\x00\x7f', 10**20, 0.1, 1.0):
    print(json.dumps(value))
print(json.dumps({1: 'a', None: 'b', True: 'c', 2.5: 'd'}))
print(json.dumps('中é', ensure_ascii=False), json.dumps('😀'))
print(json.dumps(float('inf')), json.dumps(float('nan')))
print(json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps([1, 2], separators=(',', ':')))
print(json.dumps([1, 2, {'k': 'v'}], separators=(', ', '=')))
