# A class derived from socket.socket.
import socket

class CountingSocket(socket.socket):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.sent = 0

    def sendall(self, data, *rest):
        self.sent += len(data)
        return super().sendall(data, *rest)

listener = socket.create_server(('127.0.0.1', 0))
with CountingSocket() as s:
    s.connect(listener.getsockname())
    conn, _ = listener.accept()
    s.sendall(b'hello')
    s.sendall(b'you')
    print(s.sent, conn.recv(8, socket.MSG_WAITALL))
    print(isinstance(s, socket.socket), type(s).__name__)
try:
    s.colour = 'red'
    print(s.colour)
except AttributeError as e:
    print(e)
plain = socket.socket()
try:
    plain.colour = 'red'
except AttributeError as e:
    print(e)
