# strftime, strptime, isoformat and back.
from datetime import date, datetime, time

d = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(d.isoformat(), d.isoformat(' '), d.isoformat(timespec='seconds'), d.isoformat(timespec='milliseconds'))
print(d.strftime('%Y/%m/%d %H:%M:%S.%f'), d.strftime('%A, %d. %B %Y'), d.strftime('%I:%M %p %j'))
print(f'{d:%d.%m.%Y}', f'{d:%H:%M}', f'{d}', format(d, ''))
print(d.ctime(), date(2024, 1, 5).strftime('%a %d %b'), time(1, 2, 3).strftime('%H-%M'))
print(datetime.strptime('2024-02-29 13:05', '%Y-%m-%d %H:%M'))
print(datetime.strptime('29 Feb 2024 1:05 PM', '%d %b %Y %I:%M %p'), datetime.strptime('12.5', '%S.%f').microsecond)
print(datetime.fromisoformat('2024-02-29T13:05:09.5'), datetime.fromisoformat('2024-02-29'))
print(date.fromisoformat('2024-02-29'), time.fromisoformat('04:05:06'))
for text, form in (('x', '%Y'), ('2024-02-30', '%Y-%m-%d'), ('2024-01-01 extra', '%Y-%m-%d')):
    try:
        datetime.strptime(text, form)
    except ValueError as e:
        print(e)
try:
    datetime.fromisoformat('yesterday')
except ValueError as e:
    print(e)
