# LifoQueue and PriorityQueue.
import queue

lifo = queue.LifoQueue()
for n in range(3):
    lifo.put(n)
print([lifo.get() for _ in range(3)])
p = queue.PriorityQueue()
for item in ((3, 'low'), (1, 'high'), (2, 'middle'), (1, 'also high')):
    p.put(item)
print([p.get() for _ in range(4)])
p.put(5)
try:
    p.put('text')
except TypeError as e:
    print(e)
class Job:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name
    def __lt__(self, other):
        return self.priority < other.priority
p = queue.PriorityQueue()
for job in (Job(9, 'z'), Job(1, 'a'), Job(5, 'm')):
    p.put(job)
while not p.empty():
    print(p.get().name, end=' ')
print()
