# Misusing threads.
import threading

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

ran = []
t = threading.Thread(target=ran.append, args=('ran',))
attempt('join before start', t.join)
attempt('start', t.start)
t.join()
print(ran)
attempt('start twice', t.start)
attempt('join again', t.join)
attempt('join oneself', threading.current_thread().join)
attempt('group', threading.Thread, 'group')
attempt('args is a number', lambda: threading.Thread(target=print, args=5))
attempt('no target', lambda: threading.Thread().start())
running = threading.Event()
u = threading.Thread(target=running.wait, daemon=True)
u.start()
try:
    u.daemon = False
except RuntimeError as e:
    print(e)
attempt('join with timeout', u.join, 0.01)
print(u.is_alive())
running.set()
u.join()
print(u.is_alive())
