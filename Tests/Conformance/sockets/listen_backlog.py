# The queue holds backlog + 1 connections on Linux, and each connects without accept.
import socket

listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen(2)
clients = []
for number in range(3):
    c = socket.create_connection(listener.getsockname(), timeout=5)
    c.sendall(b'hello from %d' % number)
    clients.append(c)
print(len(clients), 'connected, none accepted')
for c in clients:
    conn, address = listener.accept()
    print(address == c.getsockname(), conn.recv(100))
    conn.close()
for c in clients:
    print(c.recv(10))
    c.close()
