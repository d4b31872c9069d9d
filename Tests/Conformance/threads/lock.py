# Lock: acquire, release, with, locked.
import threading

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked())
print(lock.acquire(False), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
print(lock.release(), lock.locked())
attempt('release unlocked', lock.release)
with lock:
    print('inside', lock.locked())
print(lock.locked())
try:
    with lock:
        raise KeyError('x')
except KeyError:
    print('released after an exception:', not lock.locked())
attempt('timeout and non-blocking', lambda: lock.acquire(False, 1))
attempt('negative timeout', lambda: lock.acquire(timeout=-5))
counter = 0

def add():
    global counter
    for _ in range(500):
        with lock:
            counter += 1

threads = [threading.Thread(target=add) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(counter)
lock.acquire()
t = threading.Thread(target=lock.release)
t.start()
t.join()
print('another thread may release:', not lock.locked())
