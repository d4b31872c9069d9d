# A handled signal ends a send that waits with the bytes taken so far, and sendall goes on.
import signal
import socket
import threading

SIZE = 30_000_000
handled = []


def handler(number, frame):
    handled.append(number)


signal.signal(signal.SIGALRM, handler)
left, right = socket.socketpair()
data = b'x' * SIZE
# Again and again: one may come before the call waits.
signal.setitimer(signal.ITIMER_REAL, 0.2, 0.2)
count = left.send(data)
signal.setitimer(signal.ITIMER_REAL, 0)
print(0 < count < SIZE, set(handled) == {signal.SIGALRM})


def drain():
    total = 0
    while piece := right.recv(1 << 20):
        total += len(piece)
    print(total == count + SIZE)


handled.clear()
signal.setitimer(signal.ITIMER_REAL, 0.2)
timer = threading.Timer(0.4, drain)
timer.start()
print(left.sendall(b'y' * SIZE), len(handled))
left.close()
timer.join()

# MSG_WAITALL gives what has come.
left, right = socket.socketpair()
left.sendall(b'abc')
handled.clear()
signal.setitimer(signal.ITIMER_REAL, 0.2, 0.2)
got = right.recv(6, socket.MSG_WAITALL)
signal.setitimer(signal.ITIMER_REAL, 0)
print(got, len(handled) > 0)
