# b'' is the end of the stream, for ever.
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
client.sendall(b'last words')
client.close()
data = b''
while True:
    chunk = accepted.recv(4)
    if not chunk:
        break
    data += chunk
print(data)
print([accepted.recv(10) for _ in range(3)])
print(accepted.recvfrom(10))
print(accepted.recv_into(bytearray(5)))
accepted.setblocking(False)
print(accepted.recv(10))
print('the first send still succeeds:', accepted.send(b'x'))
