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
signal.setitimer(signal.ITIMER_REAL, 0.2)
count = left.send(b'x' * SIZE)
print(0 < count < SIZE, handled == [signal.SIGALRM])


def drain():
    total = 0
    while piece := right.recv(1 << 20):
        total += len(piece)
    print(total == count + SIZE)


signal.setitimer(signal.ITIMER_REAL, 0.2)
timer = threading.Timer(0.4, drain)
timer.start()
print(left.sendall(b'y' * SIZE), len(handled))
left.close()
timer.join()

# MSG_WAITALL gives what has come.
left, right = socket.socketpair()
left.sendall(b'abc')
signal.setitimer(signal.ITIMER_REAL, 0.2)
print(right.recv(6, socket.MSG_WAITALL), len(handled))
