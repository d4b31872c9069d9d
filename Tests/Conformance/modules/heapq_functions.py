# heapq.
import heapq

h = []
for n in (5, 1, 8, 3, 2):
    heapq.heappush(h, n)
print(h, h[0], heapq.heappop(h), h)
print([heapq.heappop(h) for _ in range(len(h))])
h = [9, 4, 7, 1]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 5), h)
print(heapq.nlargest(2, [3, 1, 4, 1, 5]), heapq.nsmallest(2, [3, 1, 4, 1, 5]), heapq.nlargest(1, ['aa', 'b'], key=len), heapq.nsmallest(0, [1]))
print(list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge('ca', 'b', reverse=True)))
tasks = []
for priority, name in ((2, 'write'), (1, 'listen'), (3, 'close'), (1, 'bind')):
    heapq.heappush(tasks, (priority, name))
while tasks:
    print(*heapq.heappop(tasks), end='; ')
print()
for call in (lambda: heapq.heappop([]), lambda: heapq.heappush([1], 'x'), lambda: heapq.heapify((1, 2))):
    try:
        call()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
