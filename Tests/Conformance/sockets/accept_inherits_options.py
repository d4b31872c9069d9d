# On Linux an accepted socket inherits options, not the timeout.
import socket

listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
listener.bind(('127.0.0.1', 0))
listener.listen()
listener.settimeout(9)
client = socket.create_connection(listener.getsockname())
conn, _ = listener.accept()
print(conn.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
print(conn.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE))
print(bool(conn.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
print(conn.gettimeout())
print(client.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE))
print(listener.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN),
      conn.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
