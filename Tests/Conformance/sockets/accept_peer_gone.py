# A listener that closes resets those it has not accepted; a client may leave first.
import select
import socket

def readable(sock):
    """Wait until a read would not block."""
    return bool(select.select([sock], [], [], 5)[0])
listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen()
early = socket.create_connection(listener.getsockname())
early.sendall(b'bye')
early.close()
conn, addr = listener.accept()
print('accepted though the client has left:', addr[0])
print(conn.recv(3, socket.MSG_WAITALL), conn.recv(3))
late = socket.create_connection(listener.getsockname())
listener.close()
print(readable(late))
try:
    late.recv(10)
except ConnectionResetError as e:
    print(e)
