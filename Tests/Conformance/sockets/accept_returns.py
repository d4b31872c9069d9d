# accept gives a pair: a new socket and the peer's address.
import socket

listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen()
client = socket.socket()
client.connect(listener.getsockname())
result = listener.accept()
print(type(result).__name__, len(result))
conn, addr = result
print(type(conn).__name__, type(addr).__name__, addr[0])
print('a new descriptor:', conn.fileno() != listener.fileno())
print('the same local port:', conn.getsockname() == listener.getsockname())
print('the peer:', conn.getpeername() == addr == client.getsockname())
try:
    result.recv(5)
except AttributeError as e:
    print(e)
try:
    conn.accept()
except OSError as e:
    print(e)
try:
    conn.listen()
except OSError as e:
    print(e)
listener.close()
client.sendall(b'still here')
print(conn.recv(10, socket.MSG_WAITALL))
