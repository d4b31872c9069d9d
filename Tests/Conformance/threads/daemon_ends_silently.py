# Daemon threads that still work when the program ends say nothing of modules that are gone.
import atexit
import queue
import threading
import time


def sleeper():
    while True:
        time.sleep(0.001)


def worker(tasks):
    while True:
        tasks.get()
        counter[0] += 1


counter = [0]
tasks = queue.Queue()
for _ in range(3):
    threading.Thread(target=sleeper, daemon=True).start()
    threading.Thread(target=worker, args=(tasks,), daemon=True).start()
for n in range(10):
    tasks.put(n)
atexit.register(print, 'the last word')
go = threading.Event()
threading.Thread(target=lambda: (go.wait(), time.sleep(0.05), print('no daemon'))).start()
print('main ends')
go.set()
