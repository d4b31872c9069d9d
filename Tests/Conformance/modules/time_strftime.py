# strftime on fixed moments.
import time

t = time.gmtime(1709211909)
for form in ('%Y-%m-%d %H:%M:%S', '%d/%m/%y', '%A %B', '%a %b', '%j', '%I %p', '%w %u', '%U %W %V',
             '%%', '%H%M', '%c', '%x %X', '%D %T', '%F %R', '%e', '%y', 'text only', ''):
    print(repr(time.strftime(form, t)))
print(time.asctime(t), '|', time.asctime(time.gmtime(0)))
print(time.strftime('%d %b', (2024, 1, 5, 0, 0, 0, 0, 0, 0)))
for wrong in ((2024, 13, 1, 0, 0, 0, 0, 0, 0), (1, 2, 3)):
    try:
        print(time.strftime('%m', wrong))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
