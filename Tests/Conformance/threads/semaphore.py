# Semaphore and BoundedSemaphore.
import threading

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release()
print(s.acquire(False))
s.release(2)
with s:
    print('inside')
b = threading.BoundedSemaphore(1)
b.acquire()
b.release()
attempt('too many releases', b.release)
attempt('negative', threading.Semaphore, -1)
attempt('release zero', lambda: s.release(0))
active = highest = 0
lock = threading.Lock()
gate = threading.Semaphore(3)

def job():
    global active, highest
    with gate:
        with lock:
            active += 1
            highest = max(highest, active)
        with lock:
            active -= 1

threads = [threading.Thread(target=job) for _ in range(10)]
for t in threads: t.start()
for t in threads: t.join()
print(active, 1 <= highest <= 3)
