# sleep: its arguments; it does wait.
import time

start = time.monotonic()
print(time.sleep(0.02))
print(time.monotonic() - start >= 0.02)
print(time.sleep(0), time.sleep(0.0))
for wrong in (-1, 'x', None):
    try:
        time.sleep(wrong)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    time.sleep()
except TypeError as e:
    print(e)
a, b = time.time(), time.time()
print(a <= b, a > 1_600_000_000, b - a < 60)
print(time.process_time() >= 0, time.perf_counter_ns() > 0)
