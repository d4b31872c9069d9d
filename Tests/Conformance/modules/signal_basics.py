# signal: handlers, raise_signal, alarms.
import signal
import time

seen = []

def handler(number, frame):
    seen.append((number == signal.SIGUSR1, signal.Signals(number).name))

old = signal.signal(signal.SIGUSR1, handler)
print(old == signal.SIG_DFL, signal.getsignal(signal.SIGUSR1) is handler)
signal.raise_signal(signal.SIGUSR1)
print(seen)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
signal.raise_signal(signal.SIGUSR1)
print(len(seen), signal.getsignal(signal.SIGUSR1) == signal.SIG_IGN)
print(repr(signal.SIGINT), signal.SIGINT == 2, signal.SIGTERM.name, int(signal.SIGPIPE))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGINT)
    time.sleep(5)
except KeyboardInterrupt:
    print('KeyboardInterrupt')
for call in (lambda: signal.signal(999, handler), lambda: signal.signal(signal.SIGUSR1, 'text'), lambda: signal.signal(signal.SIGKILL, handler)):
    try:
        call()
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, e)
