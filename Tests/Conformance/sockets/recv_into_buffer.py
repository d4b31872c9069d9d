# recv_into fills a buffer that is there already.
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
client.sendall(b'abcdefghij')
buffer = bytearray(8)
n = accepted.recv_into(buffer, 4, socket.MSG_WAITALL)
print(n, buffer)
view = memoryview(buffer)
n = accepted.recv_into(view[4:], 3, socket.MSG_WAITALL)
print(n, bytes(buffer), bytes(view[4:7]))
n = accepted.recv_into(buffer, 3, socket.MSG_WAITALL)
print(n, buffer[:n])
client.sendall(b'12345678')
got = 0
while got < len(buffer):
    got += accepted.recv_into(view[got:])
print(got, buffer.decode())
client.close()
print(accepted.recv_into(buffer), buffer)
