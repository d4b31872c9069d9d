# Event: set, clear, wait.
import threading

e = threading.Event()
print(e.is_set(), e.wait(0.01), e.wait(timeout=0))
e.set()
print(e.is_set(), e.wait(), e.wait(1))
e.clear()
print(e.is_set())
order = []
ready, go = threading.Event(), threading.Event()

def worker():
    order.append('worker ready')
    ready.set()
    go.wait()
    order.append('worker goes')

t = threading.Thread(target=worker)
t.start()
ready.wait()
order.append('main saw it')
go.set()
t.join()
print(order)
waiters = [threading.Thread(target=e.wait) for _ in range(3)]
for t in waiters: t.start()
e.set()
for t in waiters: t.join(60)
print([t.is_alive() for t in waiters])
