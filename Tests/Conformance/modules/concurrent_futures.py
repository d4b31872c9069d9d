import concurrent.futures
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, Future
import threading

with ThreadPoolExecutor(max_workers=3, thread_name_prefix='pool') as pool:
    futures = [pool.submit(pow, i, 2) for i in range(5)]
    print([f.result() for f in futures], list(pool.map(lambda a, b: a + b, [1, 2], [3, 4])))
    failed = pool.submit(lambda: 1 / 0)
    try:
        failed.result()
    except ZeroDivisionError as error:
        print('raised', error, failed.exception() is error)
    print(sorted(f.result() for f in as_completed(futures)))
    done, rest = wait(futures)
    print(len(done), rest, pool.submit(lambda: threading.current_thread().name[:5]).result())
    gate = threading.Event()
    blocked = [pool.submit(gate.wait) for _ in range(3)]
    waiting = pool.submit(print, 'never')
    print(waiting.cancel(), waiting.cancelled(), waiting.done(), waiting.running())
    try:
        waiting.result()
    except concurrent.futures.CancelledError as error:
        print(repr(error))
    try:
        blocked[0].result(timeout=0.01)
    except TimeoutError as error:
        print(repr(error))
    some = wait(blocked + futures, return_when=concurrent.futures.FIRST_COMPLETED)
    print(len(some.done) >= 5, type(some).__name__)
    gate.set()
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)
f = Future()
f.add_done_callback(lambda f: print('called', f.result()))
f.set_result(7)
f.add_done_callback(lambda f: print('at once'))
try:
    f.set_result(8)
except concurrent.futures.InvalidStateError as error:
    print(str(error)[:10])
for count in 0, -1:
    try:
        ThreadPoolExecutor(count)
    except ValueError as error:
        print(error)
pool = ThreadPoolExecutor()
pool.submit(print, 'at the end')
