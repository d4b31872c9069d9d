# send and sendall with a timeout and a peer that does not read.
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
client.settimeout(0.02)
try:
    while True:
        client.send(b'x' * 1_000_000)
except TimeoutError as e:
    print(type(e).__name__, e, e.errno)
try:
    client.sendall(b'y' * 1_000_000)
except TimeoutError as e:
    print(type(e).__name__, e, e.args)
client.setblocking(False)
try:
    client.sendall(b'z' * 10_000_000)
except BlockingIOError as e:
    print(type(e).__name__, e.errno)
