# threading.local: each thread its own attributes.
import threading

data = threading.local()
data.value = 'main'
results = {}

def worker(name):
    results[name, 'before'] = hasattr(data, 'value')
    data.value = name
    results[name, 'after'] = data.value

for name in ('a', 'b'):
    t = threading.Thread(target=worker, args=(name,))
    t.start()
    t.join()
for key in sorted(results):
    print(key, results[key])
print(data.value, data.__dict__)
try:
    data.nothing
except AttributeError as e:
    print('no such attribute')

class Counter(threading.local):
    def __init__(self, start):
        self.n = start
c = Counter(10)
c.n += 1
got = []
t = threading.Thread(target=lambda: got.append(c.n))
t.start()
t.join()
print(c.n, got)
