# struct_time: a tuple with names.
import time

t = time.gmtime(0)
print(t)
print(t.tm_year, t[0], t.tm_yday, t.tm_wday, t.tm_isdst, len(t))
print(tuple(time.gmtime(1_700_000_000)))
year, month, day, *rest = time.gmtime(86400 * 365)
print(year, month, day, rest)
print(time.gmtime(1e9) == time.gmtime(1_000_000_000), time.gmtime(1.9)[5])
s = time.struct_time((2024, 2, 29, 12, 30, 45, 3, 60, 0))
print(s.tm_mon, s.tm_mday)
print(isinstance(s, tuple), s[3:6])
try:
    time.struct_time((1, 2))
except TypeError as e:
    print(e)
print(type(time.time()).__name__, type(time.monotonic()).__name__, type(time.time_ns()).__name__)
print(time.perf_counter() <= time.perf_counter(), time.monotonic() <= time.monotonic())
