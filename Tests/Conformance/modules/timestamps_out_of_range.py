# Seconds since 1970 that are too far away for the C library, or for datetime.
import datetime
import time

D = datetime.datetime
makers = [('datetime', D.fromtimestamp), ('utc', D.utcfromtimestamp),
          ('zone', lambda v: D.fromtimestamp(v, datetime.timezone.utc)),
          ('date', datetime.date.fromtimestamp),
          ('localtime', time.localtime), ('gmtime', time.gmtime), ('ctime', time.ctime)]
for value in [1e20, -1e20, 1e12, -1e12, float('nan'), float('inf'), 1 << 70, -(1 << 70),
              253402400000, -62135700000, 'x', None, b'', 1e15, -1e15, 2 ** 63, 2 ** 63 - 1,
              67768036192000000, -67768040700000000, 1e18, -1e18, 10 ** 16, 3 * 10 ** 16]:
    for name, maker in makers:
        try:
            maker(value)
        except Exception as error:
            print(value, name, type(error).__name__, error)
        else:
            print(value, name)
for pattern in ('%Y\0', '\0', 'a\0%Y'):
    try:
        time.strftime(pattern, time.gmtime(0))
    except ValueError as error:
        print(error)
