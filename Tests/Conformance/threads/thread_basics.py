# Starting, joining and naming threads.
import threading

results = []

def work(n, factor=1):
    results.append(n * factor)

t = threading.Thread(target=work, args=(5,), kwargs={'factor': 2})
print(t.is_alive(), t.ident, t.daemon, t.name.startswith('Thread-'))
print(t.start())
print(t.join(), t.is_alive(), results)
print(type(t.ident).__name__)
named = threading.Thread(target=work, args=(1,), name='worker')
print(named.name)
named.name = 'renamed'
named.start()
named.join()
print(named.name, results)
threads = [threading.Thread(target=work, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results), len(results))
print(threading.current_thread() is threading.main_thread(), threading.current_thread().name)
print(threading.active_count(), [t.name for t in threading.enumerate()])
print(threading.get_ident() == threading.main_thread().ident)
