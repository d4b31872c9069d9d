# TCP over IPv6: addresses are 4-tuples.
import socket

listener = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)
print(listener.getsockname())
listener.bind(('::1', 0))
listener.listen()
host, port, flow, scope = listener.getsockname()
print(host, port > 0, flow, scope)
client = socket.socket(socket.AF_INET6)
client.connect(('::1', port))
conn, addr = listener.accept()
print(len(addr), addr[0], addr == client.getsockname())
client.sendall(b'six')
print(conn.recv(3, socket.MSG_WAITALL))
other = socket.create_connection(('::1', port))
print(other.family.name)
try:
    listener.bind(('127.0.0.1', 0))
except OSError as e:
    print(type(e).__name__, e)
try:
    socket.socket(socket.AF_INET6).connect(('::1',))
except TypeError as e:
    print(e)
try:
    socket.socket(socket.AF_INET).bind(('::1', 0))
except OSError as e:
    print(type(e).__name__, e)
