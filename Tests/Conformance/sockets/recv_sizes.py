# recv(n) gives at most n bytes; the stream has no message boundaries.
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
def receive(sock, count):
    """Exactly `count` bytes, or fewer at the end of the stream."""
    data = b''
    while len(data) < count:
        part = sock.recv(count - len(data))
        if not part:
            break
        data += part
    return data

listener, client, accepted = pair()
client.sendall(b'abc')
first = accepted.recv(1000)
print(1 <= len(first) <= 3)
print(first + receive(accepted, 3 - len(first)))
client.sendall(b'hello')
print(receive(accepted, 2), receive(accepted, 3))
client.sendall(b'one')
client.sendall(b'two')
print(receive(accepted, 6))
for word in (b'a', b'bb', b'ccc'):
    client.send(word)
client.close()
print(receive(accepted, 100))
print(accepted.recv(1))
