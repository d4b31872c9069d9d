# A bounded queue between two threads keeps the order.
import queue
import threading

q = queue.Queue(maxsize=2)
consumed = []

def producer():
    for n in range(8):
        q.put(n)
    q.put(None)

def consumer():
    while (item := q.get()) is not None:
        consumed.append(item)

p = threading.Thread(target=producer)
c = threading.Thread(target=consumer)
c.start()
p.start()
p.join()
c.join()
print(consumed, q.empty())
