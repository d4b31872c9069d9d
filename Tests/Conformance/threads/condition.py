# Condition: wait, wait_for, notify.
import threading

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

items = []
condition = threading.Condition()
taken = []

def consumer():
    for _ in range(3):
        with condition:
            while not items:
                condition.wait()
            taken.append(items.pop(0))
            condition.notify_all()

t = threading.Thread(target=consumer)
t.start()
for item in 'abc':
    with condition:
        items.append(item)
        condition.notify()
        condition.wait_for(lambda: not items, timeout=5)
t.join()
print(taken)
attempt('wait unlocked', condition.wait)
attempt('notify unlocked', condition.notify)
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01))
    print(condition.wait_for(lambda: 'value'))
    print(condition.notify_all())
lock = threading.Lock()
shared = threading.Condition(lock)
with shared:
    print(lock.locked())
print(lock.locked())
