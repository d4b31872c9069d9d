# Signals that nothing is set for: some are ignored by the system, SIGTERM ends the process at once.
import os
import signal
import sys

for name in ('SIGCHLD', 'SIGWINCH', 'SIGCONT', 'SIGURG'):
    os.kill(os.getpid(), getattr(signal, name))
signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGTERM)
print('still here')
for number in (999, -1, 65):
    try:
        os.kill(os.getpid(), number)
    except OSError as error:
        print(number, error)
for bad in ('x', None, 1.5):
    try:
        signal.signal(bad, signal.SIG_DFL)
    except TypeError as error:
        print(bad, error)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
sys.stdout.flush()
print('never written: it waits in the buffer')
try:
    os.kill(os.getpid(), signal.SIGTERM)
finally:
    os.write(1, b'never\n')
