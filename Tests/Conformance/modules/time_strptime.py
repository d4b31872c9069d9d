# strptime and back.
import time

t = time.strptime('2024-02-29 13:05:09', '%Y-%m-%d %H:%M:%S')
print(t[:6], t.tm_wday, t.tm_yday)
print(time.strptime('29 Feb 24', '%d %b %y')[:3])
print(time.strptime('Thursday, 1 March 2001', '%A, %d %B %Y')[:3])
print(time.strptime('11:30 PM', '%I:%M %p')[3:5])
for text, form in (('2024-13-01', '%Y-%m-%d'), ('x', '%Y'), ('2024 more', '%Y')):
    try:
        time.strptime(text, form)
    except ValueError as e:
        print(e)
