# Counter counts.
from collections import Counter

c = Counter('mississippi')
print(c, c['s'], c['z'], c.most_common(2), c.most_common()[-1])
print(sorted(c.elements()), c.total(), sum(c.values()), len(c))
c.update('sss')
c.subtract({'i': 5, 'q': 1})
print(c, +c, -c)
a, b = Counter(x=3, y=1), Counter(x=1, y=2)
print(a + b, a - b, a & b, a | b, a == Counter(x=3, y=1), a <= a + b)
print(Counter(['to', 'be', 'or', 'not', 'to', 'be']), Counter(), Counter({'k': 2}), Counter(a=0))
del c['q']
print('q' in c, dict(Counter('abca')), Counter('ab').items())
words = 'the cat and the dog and the bird'.split()
for word, n in Counter(words).most_common(3):
    print(word, n)
print(isinstance(c, dict), Counter(a=1).pop('a'), list(Counter('ba')))
