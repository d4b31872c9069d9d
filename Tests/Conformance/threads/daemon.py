# A daemon thread does not keep the program alive.
import threading

forever = threading.Event()
d = threading.Thread(target=forever.wait, daemon=True)
print(d.daemon)
d.start()
inherited = []

def child():
    inherited.append(threading.Thread(target=print).daemon)

e = threading.Thread(target=child)
e.daemon = True
e.start()
e.join()
print(inherited)
print(threading.Thread(target=print, daemon=None).daemon)
print(d.is_alive())
print('the end, though a daemon still waits')
