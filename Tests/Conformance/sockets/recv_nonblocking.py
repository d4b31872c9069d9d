# A non-blocking recv with nothing there.
import errno
import socket

def pair():
    """A listener, a client and the accepted socket, on the loopback."""
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    client = socket.socket()
    client.connect(listener.getsockname())
    accepted, _ = listener.accept()
    return listener, client, accepted

listener, client, accepted = pair()
accepted.setblocking(False)
try:
    accepted.recv(10)
except BlockingIOError as e:
    print(type(e).__name__, e)
    print(e.errno == errno.EAGAIN == errno.EWOULDBLOCK, e.args)
    print(isinstance(e, OSError), isinstance(e, TimeoutError))
try:
    client.recv(10, socket.MSG_DONTWAIT)
except BlockingIOError as e:
    print('MSG_DONTWAIT:', e)
print(client.getblocking())
try:
    accepted.recv_into(bytearray(4))
except OSError as e:
    print(type(e).__name__)
try:
    accepted.recvfrom(4)
except socket.error as e:
    print(type(e).__name__)
