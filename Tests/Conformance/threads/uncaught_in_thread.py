# An exception in a thread goes to stderr; the program goes on.
import threading

def fail():
    raise ValueError('in the thread')

t = threading.Thread(target=fail, name='failing')
t.start()
t.join()
print('main goes on', t.is_alive())
raise SystemExit(3)
