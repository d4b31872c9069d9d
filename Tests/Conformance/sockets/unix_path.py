# AF_UNIX with a path: the path outlives the socket.
import os
import socket

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')
path = f'/tmp/conformance-{os.getpid()}.sock'
server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
print(repr(server.getsockname()))
server.bind(path)
server.listen()
print(server.getsockname() == path, os.path.exists(path))
client = socket.socket(socket.AF_UNIX)
client.connect(path)
conn, address = server.accept()
print(repr(address), client.getpeername() == path, conn.getsockname() == path)
client.sendall(b'hello')
print(conn.recv(5, socket.MSG_WAITALL))
conn.close()
print(client.recv(1))
server.close()
print('the path remains:', os.path.exists(path))
again = socket.socket(socket.AF_UNIX)
again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
attempt('bind again', again.bind, path)
attempt('stale path', socket.socket(socket.AF_UNIX).connect, path)
os.unlink(path)
attempt('after unlink', again.bind, path)
os.remove(path)
attempt('no such path', socket.socket(socket.AF_UNIX).connect, path)
