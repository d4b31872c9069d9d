# What math refuses.
import math

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

attempt('sqrt', math.sqrt, -1)
attempt('log zero', math.log, 0)
attempt('log negative', math.log, -1)
attempt('factorial', math.factorial, -1)
attempt('factorial float', math.factorial, 1.5)
attempt('exp', math.exp, 1000)
attempt('text', math.sqrt, '4')
attempt('floor inf', math.floor, math.inf)
attempt('ceil nan', math.ceil, math.nan)
attempt('gcd float', math.gcd, 1.5, 2)
attempt('acos', math.acos, 2)
attempt('pow', math.pow, 0, -1)
attempt('pow big', math.pow, 10, 400)
attempt('isqrt', math.isqrt, -1)
attempt('comb', math.comb, -1, 2)
attempt('fmod', math.fmod, 1, 0)
attempt('no argument', math.sqrt)
attempt('complex', math.sqrt, 1j)
attempt('dist', math.dist, (1,), (1, 2))
attempt('huge', math.sqrt, 10**400)
