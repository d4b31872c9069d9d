# defaultdict makes what is missing.
from collections import defaultdict

groups = defaultdict(list)
for word in 'apple avocado banana blueberry cherry'.split():
    groups[word[0]].append(word)
print(dict(groups), groups['z'], 'z' in groups, len(groups))
print(groups)
counts = defaultdict(int)
for c in 'hello':
    counts[c] += 1
print(sorted(counts.items()), counts.get('q'), counts)
print(defaultdict(lambda: 'n/a', a=1)['b'], defaultdict(int).default_factory)
plain = defaultdict(None, {'a': 1})
try:
    plain['b']
except KeyError as e:
    print('KeyError', e)
try:
    defaultdict(5)
except TypeError as e:
    print(e)
nested = defaultdict(lambda: defaultdict(int))
nested['x']['y'] += 2
print(nested['x'], isinstance(nested, dict), nested.copy()['x']['y'])
print(defaultdict(int, a=1) == {'a': 1}, defaultdict(set)['k'])
