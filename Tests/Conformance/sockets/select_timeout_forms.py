# The forms of select's timeout.
import select
import socket

a, b = socket.socketpair()
for timeout in (0, 0.0, 0.001, True):
    if timeout is True:
        a.send(b'x')
    print(timeout, len(select.select([b], [], [], timeout)[0]))
print(len(select.select([b], [], [])[0]))
print(len(select.select([b], [], [], None)[0]))
b.recv(1)
a.setblocking(False)
filled = 0
try:
    while True:
        filled += a.send(b'x' * 65536)
except BlockingIOError:
    print(filled > 0)
print('full is not writable:', select.select([], [a], [], 0)[1])
while filled:
    filled -= len(b.recv(65536))
print('drained is:', select.select([], [a], [], 5)[1] == [a])
