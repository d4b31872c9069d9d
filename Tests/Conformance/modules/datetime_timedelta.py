# Differences of time.
from datetime import date, datetime, timedelta

for t in (timedelta(days=1), timedelta(hours=25, minutes=1), timedelta(seconds=-1), timedelta(weeks=2),
          timedelta(milliseconds=1500), timedelta(), timedelta(days=-1, hours=1), timedelta(days=1000, microseconds=1)):
    print(t, repr(t), t.total_seconds())
a, b = datetime(2024, 3, 1), datetime(2024, 2, 28, 12)
print(a - b, b - a, (a - b).days, (a - b).seconds)
print(a + timedelta(days=1, seconds=1), a - timedelta(hours=1), timedelta(1) + a)
print(date(2024, 2, 28) + timedelta(days=2), date(2024, 3, 1) - date(2023, 3, 1))
t = timedelta(minutes=90)
print(t * 2, t / 2, t // timedelta(hours=1), t % timedelta(hours=1), t / timedelta(hours=1), -t, abs(-t))
print(t > timedelta(hours=1), timedelta(hours=24) == timedelta(days=1), bool(timedelta()))
print(a > b, max(a, b), sorted([a, b])[0])
for call in (lambda: a + b, lambda: a - 1, lambda: timedelta(days='x'), lambda: a < date(2024, 1, 1)):
    try:
        call()
    except TypeError as e:
        print(e)
