# A socket whose receives have always had to wait still does at once what needs no waiting.
import socket
import threading

near, far = socket.socketpair()


def answer():
    while data := far.recv(1):
        far.sendall(data)
    far.sendall(b'end')
    far.close()


thread = threading.Thread(target=answer)
thread.start()


def echo(count):
    for _ in range(count):
        near.sendall(b'x')
        assert near.recv(1) == b'x'


echo(40)
near.setblocking(False)
try:
    near.recv(1)
except BlockingIOError as error:
    print(type(error).__name__)
near.settimeout(0.05)
try:
    near.recv(1)
except TimeoutError as error:
    print(error)
near.settimeout(None)
echo(40)
try:
    near.recv(10, socket.MSG_DONTWAIT)
except BlockingIOError as error:
    print(error)
echo(40)
near.shutdown(socket.SHUT_WR)
thread.join()
print(near.recv(1), near.recv(1), near.recv(10), near.recv(10))
near.close()
try:
    near.recv(1)
except OSError as error:
    print(error)

one, other = socket.socketpair()


def feed():
    for _ in range(30):
        other.recv(1)
        other.sendall(b'x')


thread = threading.Thread(target=feed)
thread.start()
for _ in range(30):
    one.sendall(b'x')
    one.recv(1)
thread.join()
one.shutdown(socket.SHUT_RD)
print(one.recv(1))
one.close()
try:
    one.recv(1)
except OSError as error:
    print(error)
other.close()
