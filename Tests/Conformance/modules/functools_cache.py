# lru_cache, cache, cached_property.
import functools

calls = []
@functools.lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n
print([square(n) for n in (1, 2, 1, 3, 1, 2)], calls)
print(square.cache_info())
square.cache_clear()
print(square.cache_info())
@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().currsize)
@functools.lru_cache
def key(a, b=2): return (a, b)
print(key(1), key(1, 2), key(a=1), key.cache_info().misses)
try:
    fib([1])
except TypeError as e:
    print(e)
class Data:
    @functools.cached_property
    def total(self):
        print('computing')
        return 42
d = Data()
print(d.total, d.total, d.__dict__)
del d.total
print(d.total)
