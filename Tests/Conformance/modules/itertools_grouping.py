# groupby, accumulate, zip_longest, tee, pairwise.
import operator
from itertools import accumulate, groupby, pairwise, tee, zip_longest

print([(k, list(g)) for k, g in groupby('aaabbc')], [(k, len(list(g))) for k, g in groupby([1, 1, 2, 1])])
words = ['apple', 'avocado', 'banana', 'blueberry', 'cherry']
for letter, group in groupby(words, key=lambda w: w[0]):
    print(letter, list(group))
print([(k, list(g)) for k, g in groupby(range(6), key=lambda n: n // 2)], list(groupby([])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([3, 1, 5], max)), list(accumulate([1, 2], initial=100)))
print(list(zip_longest('abc', [1])), list(zip_longest('ab', 'x', fillvalue='-')), list(pairwise('abcd')), list(pairwise([1])))
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), len(tee('x', 3)))
