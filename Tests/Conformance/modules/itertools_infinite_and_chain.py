# count, cycle, repeat, chain, islice.
from itertools import chain, count, cycle, islice, repeat, starmap, takewhile, dropwhile, filterfalse, compress

print(list(islice(count(5), 3)), list(islice(count(0, 0.5), 4)), list(islice(cycle('ab'), 5)), list(repeat('x', 3)))
print(list(chain('ab', [1, 2], (3,))), list(chain.from_iterable(['ab', 'cd'])), list(chain()))
print(list(islice('abcdef', 2)), list(islice('abcdef', 2, 4)), list(islice('abcdef', 1, None, 2)), list(islice([], 5)))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(map(pow, range(4), repeat(2))))
print(list(takewhile(lambda n: n < 3, [1, 2, 3, 1])), list(dropwhile(lambda n: n < 3, [1, 2, 3, 1])))
print(list(filterfalse(lambda n: n % 2, range(6))), list(filterfalse(None, [0, 1, ''])), list(compress('abcd', [1, 0, True, 0])))
c = count(10, -3)
print(next(c), next(c), c, repeat('a', 2), count())
numbers = iter(range(10))
print(list(islice(numbers, 3)), list(islice(numbers, 2)), list(numbers))
for call in (lambda: list(islice('abc', -1)), lambda: count('x'), lambda: next(cycle([]))):
    try:
        call()
    except (ValueError, TypeError, StopIteration) as e:
        print(type(e).__name__, e)
