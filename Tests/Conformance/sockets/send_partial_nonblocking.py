# A non-blocking send takes what fits, then raises.
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
client.setblocking(False)
payload = b'x' * 30_000_000
sent = client.send(payload)
print(0 < sent < len(payload))
total = sent
try:
    while True:
        total += client.send(payload)
except BlockingIOError as e:
    print(type(e).__name__, e.errno, e)
client.shutdown(socket.SHUT_WR)
received = 0
while chunk := accepted.recv(1 << 16):
    received += len(chunk)
print('received what send reported:', received == total)
