# A generator belongs to one thread at a time; lists are shared.
import threading

def numbers():
    for n in range(6):
        yield n

g = numbers()
out = []
lock = threading.Lock()

def take(count):
    for _ in range(count):
        with lock:
            out.append(next(g))

threads = [threading.Thread(target=take, args=(2,)) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(out)
print(next(g, 'empty'))
