# A client that resets before accept: accept succeeds, the rest fails.
import select
import socket
import struct

def readable(sock):
    """Wait until a read would not block."""
    return bool(select.select([sock], [], [], 5)[0])
listener = socket.create_server(('127.0.0.1', 0))
client = socket.create_connection(listener.getsockname())
print('readable:', readable(listener))
client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
client.close()
print('still readable:', readable(listener))
conn, addr = listener.accept()
print(addr[0])
print(readable(conn))
try:
    conn.getpeername()
except OSError as e:
    print(e)
try:
    conn.recv(10)
except ConnectionResetError as e:
    print(e)
print(conn.recv(10))
