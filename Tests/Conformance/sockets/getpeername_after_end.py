# getpeername after the peer's end, and after a reset.
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
print(readable(client), client.recv(1))
print('after its end:', client.getpeername() == listener.getsockname())
listener, client, accepted = pair()
client.sendall(b'never read')
print(readable(accepted))
accepted.close()
print(readable(client))
for _ in range(2):
    try:
        client.getpeername()
    except OSError as e:
        print('after a reset:', e)
print('its own name remains:', client.getsockname()[0])
print(client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) in (0, 104))
