# What random refuses.
import random

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

random.seed(1)
attempt('choice of nothing', random.choice, [])
attempt('choice of a set', random.choice, {1, 2})
attempt('empty range', random.randint, 5, 1)
attempt('randrange zero', random.randrange, 0)
attempt('sample too large', random.sample, [1, 2], 3)
attempt('sample of a set', random.sample, {1, 2}, 1)
attempt('shuffle a tuple', random.shuffle, (1, 2))
attempt('shuffle text', random.shuffle, 'abc')
attempt('one argument', random.randint, 5)
attempt('weights', lambda: random.choices([1, 2], weights=[1]))
attempt('zero weights', lambda: random.choices([1, 2], weights=[0, 0]))
attempt('seed a list', random.seed, [1])
