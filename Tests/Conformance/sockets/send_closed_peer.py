# The first send to a closed peer succeeds, a later one fails.
import select
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
def readable(sock):
    """Wait until a read would not block."""
    return bool(select.select([sock], [], [], 5)[0])

listener, client, accepted = pair()
accepted.close()
print(readable(client), client.recv(10))
print('first', client.send(b'first'))
poller = select.poll()
poller.register(client, 0)
events = poller.poll(5000)
print(bool(events[0][1] & select.POLLHUP))
try:
    client.send(b'second')
except (BrokenPipeError, ConnectionResetError) as e:
    print(isinstance(e, ConnectionError))
try:
    client.sendall(b'third')
except BrokenPipeError as e:
    print(type(e).__name__, e.errno, e)
print('and the program still runs')
