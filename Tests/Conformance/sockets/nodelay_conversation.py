# TCP_NODELAY changes nothing in what is said.
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
for sock in (client, accepted):
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    print(sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0)
for number in range(5):
    client.sendall(b'%d' % number)
    client.sendall(b'\n')
    request = receive(accepted, 2)
    accepted.sendall(b'<' + request.strip() + b'>')
    print(receive(client, 3))
