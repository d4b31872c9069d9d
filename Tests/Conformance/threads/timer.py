# Timer runs a function later, unless cancelled.
import threading

done = threading.Event()
seen = []

def ring(what, times=1):
    seen.append(what * times)
    done.set()

t = threading.Timer(0.01, ring, args=['ring'], kwargs={'times': 2})
print(isinstance(t, threading.Thread), t.interval)
t.start()
print(done.wait(60), seen)
t.join()
print(t.is_alive())
cancelled = threading.Timer(30, ring, ['never'])
cancelled.start()
print(cancelled.is_alive())
cancelled.cancel()
cancelled.join(60)
print(cancelled.is_alive(), seen)
quick = threading.Timer(0, ring, ('now',))
quick.start()
quick.join()
print(seen)
