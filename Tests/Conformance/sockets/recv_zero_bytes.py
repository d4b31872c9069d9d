# recv(0) is b'' too, and says nothing of the stream.
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
client.sendall(b'x')
print(accepted.recv(1, socket.MSG_PEEK))
print(accepted.recv(0))
print(accepted.recv(1))
print(client.send(b''), client.sendall(b''))
accepted.setblocking(False)
try:
    print(accepted.recv(1))
except BlockingIOError as e:
    print('send(b"") sent nothing:', e)
a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
print(a.send(b''))
print('an empty datagram:', b.recv(10))
