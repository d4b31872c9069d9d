# shutdown(SHUT_WR): the peer reads the end, and may still answer.
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
def receive_all(sock):
    """Everything up to the end of the stream."""
    parts = []
    while True:
        part = sock.recv(4096)
        if not part:
            return b''.join(parts)
        parts.append(part)

listener, client, accepted = pair()
client.sendall(b'request')
print(client.shutdown(socket.SHUT_WR))
request = receive_all(accepted)
print(request)
accepted.sendall(request.upper())
accepted.close()
print(receive_all(client))
try:
    client.send(b'more')
except BrokenPipeError as e:
    print(type(e).__name__, e)
print('still open:', client.fileno() >= 0)
client.close()
