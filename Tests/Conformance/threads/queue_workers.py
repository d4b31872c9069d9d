# Workers, a queue and join.
import queue
import threading

tasks, results = queue.Queue(), queue.Queue()

def worker():
    while True:
        n = tasks.get()
        if n is None:
            tasks.task_done()
            break
        results.put((n, n * n))
        tasks.task_done()

threads = [threading.Thread(target=worker) for _ in range(3)]
for t in threads:
    t.start()
for n in range(10):
    tasks.put(n)
tasks.join()
print('all done', results.qsize())
for _ in threads:
    tasks.put(None)
for t in threads:
    t.join()
print(sorted(results.get() for _ in range(10)))
print(tasks.empty(), results.empty())
