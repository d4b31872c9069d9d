# RLock can be taken again by its owner.
import threading

lock = threading.RLock()
with lock:
    with lock:
        print('twice', lock.acquire())
        lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)
lock.acquire()
outcome = []

def other():
    outcome.append(lock.acquire(blocking=False))
    try:
        lock.release()
    except RuntimeError as e:
        outcome.append(str(e))

t = threading.Thread(target=other)
t.start()
t.join()
print(outcome)
lock.release()
t = threading.Thread(target=other)
t.start()
t.join()
print(outcome[2:])

class Account:
    def __init__(self):
        self.lock = threading.RLock()
        self.balance = 0
    def add(self, n):
        with self.lock:
            self.balance += n
    def move(self, n):
        with self.lock:
            self.add(n)
            self.add(-n // 2)
a = Account()
a.move(10)
print(a.balance)
