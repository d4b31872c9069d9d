# What threading tells of threads.
import threading

stop = threading.Event()
workers = [threading.Thread(target=stop.wait, name=f'w{i}', daemon=i == 2) for i in range(3)]
print(repr(workers[0]))
for w in workers:
    w.start()
print(sorted(t.name for t in threading.enumerate()))
print(threading.active_count())
print([w.daemon for w in workers], all(w.is_alive() for w in workers))
stop.set()
for w in workers:
    w.join()
print(repr(workers[0]).startswith('<Thread(w0, stopped'))
print(threading.active_count(), threading.main_thread().is_alive())
print(len({w.ident for w in workers}) >= 1, threading.main_thread().daemon)
def inner():
    names.append(threading.current_thread().name)
names = []
t = threading.Thread(target=inner, name='inside')
t.start(); t.join()
print(names)
u = threading.Thread(target=inner)
u.start(); u.join()
print(names[1] == u.name, '(inner)' in u.name)
