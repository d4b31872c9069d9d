"""How long calls take: the module timeit, for callables."""

import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


def _callable(value, what):
    if not callable(value):
        raise ValueError('%s is not callable: socktutor does not compile text' % what
                         if isinstance(value, str)
                         else '%s is neither a string nor callable' % what)
    return value


class Timer:
    """Measures a call, after another that prepares it."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        self._stmt = (lambda: None) if stmt == 'pass' else _callable(stmt, 'stmt')
        self._setup = (lambda: None) if setup == 'pass' else _callable(setup, 'setup')

    def timeit(self, number=default_number):
        """The seconds that so many calls take together."""
        self._setup()
        stmt = self._stmt
        timer = self.timer
        start = timer()
        for _ in range(number):
            stmt()
        return timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Calls until they take 0.2 seconds: how often, and how long that took."""
        base = 1
        while True:
            for factor in 1, 2, 5:
                number = base * factor
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            base *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
