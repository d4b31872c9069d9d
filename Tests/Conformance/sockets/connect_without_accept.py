# The kernel does the handshake: connect and send succeed before accept.
import socket

listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen(1)
client = socket.socket()
print('before', client.getsockname())
client.connect(listener.getsockname())
print('connected', client.getpeername() == listener.getsockname())
print('local', client.getsockname()[0], client.getsockname()[1] > 0)
print('sent', client.send(b'data before accept'))
client.shutdown(socket.SHUT_WR)
conn, _ = listener.accept()
data = b''
while part := conn.recv(100):
    data += part
print('received', data)
