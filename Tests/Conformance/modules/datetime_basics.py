# datetime, date and time objects.
from datetime import date, datetime, time

d = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(d, repr(d))
print(d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond)
print(d.date(), d.time(), repr(d.date()), repr(d.time()))
print(datetime(2024, 1, 1), repr(datetime(2024, 1, 1)))
print(d.weekday(), d.isoweekday(), d.isocalendar(), d.timetuple()[:8])
print(d.replace(year=2023, day=1), d.replace(microsecond=0))
print(date(2024, 12, 25), time(1, 2), time(23, 59, 59, 5), repr(time(7)))
print(date(2024, 1, 1).toordinal(), date.fromordinal(738886), date.min, date.max)
print(datetime.combine(date(2020, 5, 17), time(8, 30)))
for wrong in ((2023, 2, 29), (2024, 13, 1), (0, 1, 1), (2024, 1, 1, 25), (2024, 1, 1, 1, 60)):
    try:
        datetime(*wrong)
    except ValueError as e:
        print(e)
print(type(datetime.now()).__name__, datetime.now() <= datetime.now(), date.today() >= date(2024, 1, 1))
