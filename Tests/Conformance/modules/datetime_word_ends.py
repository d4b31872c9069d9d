# Numbers at the two ends of a machine word, where a size has no positive counterpart.
from datetime import date, datetime, timedelta, timezone


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__)


for end in (-(2**63), 2**63, 2**64, -(10**30), -1e300, 1e300, float("inf"), float("-inf")):
    attempt(lambda: timedelta(end))
    attempt(lambda: timedelta(weeks=end, microseconds=end))
    attempt(lambda: timedelta(1) * end)
    attempt(lambda: timedelta.resolution * end)
    attempt(lambda: timedelta.max / end)
    attempt(lambda: date.fromordinal(end))
    attempt(lambda: timezone(timedelta(seconds=end)))
for make in (date.fromtimestamp, lambda t: datetime.fromtimestamp(t, timezone.utc)):
    for end in (-(2**63), -(2**63) + 1, 2**63 - 1, 2**63):
        try:
            print(make(end))
        except (OverflowError, OSError, ValueError):
            print("refused")
for days in (-999999999, 999999999, -(2**63) // 86_400_000_000):
    span = timedelta(days)
    print(span, repr(span), span.total_seconds())
attempt(lambda: -timedelta.min)
attempt(lambda: abs(timedelta.min))

# Fields are C ints.
for make in (
    lambda n: date(n, 1, 1),
    lambda n: date(2000, 1, 1).replace(day=n),
    lambda n: datetime(1, 1, 1, n),
    lambda n: datetime(1, 1, 1).replace(fold=n),
    lambda n: date.fromordinal(n),
    lambda n: date.fromisocalendar(n, 1, 1),
    lambda n: date.fromisocalendar(1, 1, n),
):
    for n in (2**31, -(2**31) - 1, 2**63, -(2**63) - 1):
        try:
            make(n)
        except Exception as error:
            print(type(error).__name__, error)
