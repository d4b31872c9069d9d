# Barrier: all wait for all.
import threading

arrived = []
lock = threading.Lock()
barrier = threading.Barrier(3, action=lambda: arrived.append('all here'))
positions = []

def runner(name):
    with lock:
        arrived.append(name)
    position = barrier.wait(60)
    with lock:
        positions.append(position)

threads = [threading.Thread(target=runner, args=(n,)) for n in 'abc']
for t in threads: t.start()
for t in threads: t.join()
print(sorted(arrived[:3]), arrived[3:], sorted(positions))
print(barrier.parties, barrier.n_waiting, barrier.broken)
try:
    barrier.wait(0.01)
except threading.BrokenBarrierError as e:
    print(type(e).__name__, str(e) == '', barrier.broken)
barrier.reset()
print(barrier.broken)
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print('aborted')
try:
    threading.Barrier(0)
    print('no error')
except ValueError as e:
    print(e)
