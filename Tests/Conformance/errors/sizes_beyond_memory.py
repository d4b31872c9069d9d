# Sizes that no memory holds are refused with an exception, whatever multiplies them.
import collections
import hashlib
import itertools
import json

HUGE = 2**62
LAST = 2**63 - 1


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


for name in ("combinations", "combinations_with_replacement", "permutations"):
    for length in (HUGE, LAST):
        attempt(lambda: getattr(itertools, name)(range(3), length))
attempt(lambda: itertools.tee([1], HUGE))
attempt(lambda: hashlib.shake_128(b"").hexdigest(HUGE))
attempt(lambda: hashlib.shake_256(b"").digest(HUGE))
for value in (1, "a", 1.5, 1j):
    attempt(lambda: format(value, "9223372036854775807"))
attempt(lambda: "{:{}}".format(1, LAST))
attempt(lambda: "%9223372036854775806d" % 1)
attempt(lambda: b"%9223372036854775806d" % 1)
attempt(lambda: collections.deque([1, 2, 3], 4) * (HUGE + 1))
attempt(lambda: collections.deque([1, 2, 3], 2) * LAST)
attempt(lambda: collections.deque([], LAST) * LAST)
attempt(lambda: collections.deque([1, 2]) * HUGE)

# Positions of JSON may be any int: beyond the end and from it.
for start in (1, LAST, -1, -LAST):
    attempt(lambda: json.JSONDecoder().raw_decode("1", start))
for position in (0, 3, LAST, 2**70, -1, -3, -LAST, -LAST - 1, -(2**70), True):
    for document in ("a\nb\nc", ""):
        error = json.JSONDecodeError("message", document, position)
        print(error, "|", error.pos, error.lineno, error.colno)
