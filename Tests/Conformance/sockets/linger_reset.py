# SO_LINGER with time 0: close resets the connection.
import select
import socket
import struct

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
client.sendall(b'data')
print(readable(accepted), accepted.recv(4, socket.MSG_WAITALL))
client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
client.close()
print(readable(accepted))
try:
    accepted.recv(1)
except ConnectionResetError as e:
    print(type(e).__name__, e.errno, e.strerror)
print(accepted.recv(1))
try:
    accepted.send(b'x')
except BrokenPipeError as e:
    print(e)
