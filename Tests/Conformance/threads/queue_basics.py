# queue.Queue: first in, first out.
import queue

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

q = queue.Queue()
print(q.empty(), q.qsize(), q.full())
for item in ('a', 'b', 'c'):
    q.put(item)
print(q.qsize(), q.get(), q.get(), q.get_nowait())
attempt('get_nowait', q.get_nowait)
attempt('get with timeout', lambda: q.get(timeout=0.01))
attempt('get not blocking', lambda: q.get(block=False))
small = queue.Queue(maxsize=1)
small.put(1)
print(small.full(), small.maxsize)
attempt('put_nowait', small.put_nowait, 2)
attempt('put with timeout', lambda: small.put(2, timeout=0.01))
attempt('negative timeout', lambda: small.get(timeout=-1))
try:
    q.get_nowait()
except queue.Empty as e:
    print('Empty', e.args)
attempt('task_done too often', lambda: [q.task_done() for _ in range(9)])
s = queue.SimpleQueue()
s.put('x')
print(s.qsize(), s.get(), s.empty())
