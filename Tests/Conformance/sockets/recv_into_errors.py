# What recv_into refuses.
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
def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

listener, client, accepted = pair()
client.sendall(b'abc')
attempt('bytes', accepted.recv_into, bytes(4))
attempt('text', accepted.recv_into, 'abcd')
attempt('number', accepted.recv_into, 4)
attempt('too many', accepted.recv_into, bytearray(2), 3)
attempt('negative', accepted.recv_into, bytearray(2), -1)
attempt('nothing', accepted.recv_into)
attempt('read-only view', accepted.recv_into, memoryview(b'abcd'))
attempt('fine', accepted.recv_into, bytearray(1))
attempt('recvfrom_into too many', accepted.recvfrom_into, bytearray(2), 3)
