# send takes bytes-like objects, never text.
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
attempt('str', client.send, 'hi')
attempt('int', client.send, 5)
attempt('None', client.send, None)
attempt('list', client.send, [104, 105])
attempt('sendall str', client.sendall, 'hi')
attempt('sendto str', client.sendto, 'hi', ('127.0.0.1', 9))
attempt('no argument', client.send)
attempt('sendall no argument', client.sendall)
attempt('bytes', client.send, b'ab')
attempt('bytearray', client.send, bytearray(b'cd'))
attempt('memoryview', client.send, memoryview(b'__ef__')[2:4])
attempt('view of a bytearray', client.sendall, memoryview(bytearray(b'gh')))
attempt('with flags', client.send, b'ij', 0)
attempt('encoded', client.send, 'é'.encode())
client.close()
data = b''
while part := accepted.recv(100):
    data += part
print(data)
