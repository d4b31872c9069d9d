# A handler's exception ends a blocking call; a plain handler does not.
import signal
import socket
import threading

a, b = socket.socketpair()

class Late(Exception):
    pass

def raising(number, frame):
    raise Late('alarm')

signal.signal(signal.SIGALRM, raising)
try:
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    a.recv(10)
except Late as e:
    print('interrupted:', e)

calls = []
signal.signal(signal.SIGALRM, lambda number, frame: (calls.append(number), b.send(b'from the handler')))
signal.setitimer(signal.ITIMER_REAL, 0.02)
print(a.recv(100), len(calls))
print(signal.alarm(100), signal.alarm(0) > 0, signal.alarm(0))

errors = []
def elsewhere():
    try:
        signal.signal(signal.SIGUSR1, raising)
    except ValueError as e:
        errors.append(str(e))
t = threading.Thread(target=elsewhere)
t.start()
t.join()
print(errors)
