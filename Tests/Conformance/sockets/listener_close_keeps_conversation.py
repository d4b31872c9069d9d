# Closing the listener does not end what it has accepted.
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
address = listener.getsockname()
listener.close()
client.sendall(b'still')
print(receive(accepted, 5))
accepted.sendall(b'here')
print(receive(client, 4))
try:
    socket.create_connection(address)
except ConnectionRefusedError as e:
    print('but nobody new:', e)
print(accepted.getsockname() == address)
accepted.close()
print(client.recv(1))
