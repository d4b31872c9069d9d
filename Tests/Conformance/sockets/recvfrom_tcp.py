# recvfrom on TCP does not name the peer; sendto ignores the address.
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
client.sendall(b'hi')
print(accepted.recvfrom(1)[1])
print(accepted.recvfrom(1))
print(client.sendto(b'yo', ('127.0.0.1', 1)))
print(accepted.recv(2, socket.MSG_WAITALL))
fresh = socket.socket()
for call in (lambda: fresh.sendto(b'x', ('127.0.0.1', 1)), lambda: fresh.send(b'x'),
             lambda: fresh.recv(1), lambda: fresh.recvfrom(1)):
    try:
        call()
    except OSError as e:
        print(type(e).__name__, e)
