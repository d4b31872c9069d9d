# product, permutations, combinations.
from itertools import combinations, combinations_with_replacement, permutations, product

print([''.join(p) for p in product('ab', 'xy')], list(product([0, 1], repeat=2)), list(product()), list(product('ab', [])))
print([''.join(p) for p in permutations('abc')], list(permutations([1, 2, 3], 2)), list(permutations('ab', 3)), list(permutations([])))
print([''.join(c) for c in combinations('abcd', 2)], list(combinations('ab', 3)), list(combinations('ab', 0)))
print([''.join(c) for c in combinations_with_replacement('abc', 2)])
print(len(list(permutations(range(5)))), len(list(combinations(range(10), 3))), sum(1 for _ in product(range(3), repeat=4)))
print([t for t in product(range(1, 5), repeat=3) if t[0] ** 2 + t[1] ** 2 == t[2] ** 2], list(combinations('aa', 2)))
try:
    list(combinations('ab', -1))
except ValueError as e:
    print(e)
