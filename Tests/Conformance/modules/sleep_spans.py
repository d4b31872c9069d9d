# What time.sleep takes, and refuses.
import time


class Index:
    def __index__(self):
        return 0


class Float:
    def __float__(self):
        return 0.0


for span in (0, 0.0, -0.0, True, 0.001, Index(), Float(), 'a', None, 1j, -1, -0.5, -1e-12, -10**30,
             10**30, 1e10, 1e300, float('nan'), float('inf'), float('-inf')):
    try:
        print(time.sleep(span))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
