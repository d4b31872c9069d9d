# A shared dictionary under a lock.
import threading

class Scores:
    def __init__(self):
        self._lock = threading.Lock()
        self._scores = {}
    def add(self, name, points):
        with self._lock:
            self._scores[name] = self._scores.get(name, 0) + points
    def total(self):
        with self._lock:
            return sum(self._scores.values())
    def __str__(self):
        with self._lock:
            return ', '.join(f'{k}={v}' for k, v in sorted(self._scores.items()))

scores = Scores()
def play(name):
    for i in range(100):
        scores.add(name, i % 3)
        scores.add('all', 1)
threads = [threading.Thread(target=play, args=(n,)) for n in ('ann', 'bob', 'cyd')]
for t in threads: t.start()
for t in threads: t.join()
print(scores)
print(scores.total())
