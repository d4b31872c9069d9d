# UTC and fixed offsets.
from datetime import datetime, timedelta, timezone

utc = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
print(utc, repr(utc), utc.isoformat())
china = timezone(timedelta(hours=8))
print(utc.astimezone(china), china, repr(china), timezone(timedelta(hours=-3, minutes=-30)))
print(timezone(timedelta(hours=1), 'CET'), utc.tzname(), utc.utcoffset())
print(utc == utc.astimezone(china), utc.astimezone(china).hour)
print(utc.timestamp(), datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, tz=timezone.utc))
print(datetime.utcfromtimestamp(86400))
print(datetime.fromisoformat('2024-01-01T00:00:00+02:00').utcoffset(), datetime.fromisoformat('2024-01-01T00:00:00Z'))
print(utc.strftime('%z %Z'), datetime.strptime('2024 +0130', '%Y %z'))
naive = datetime(2024, 1, 1)
print(naive.tzinfo, naive == utc)
for call in (lambda: naive - utc, lambda: naive < utc):
    try:
        call()
    except TypeError as e:
        print(e)
print(naive.replace(tzinfo=timezone.utc), timezone.utc)
