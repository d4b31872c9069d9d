# A traceback of a refused connection.
import socket

nobody = socket.socket()
nobody.bind(('127.0.0.1', 0))
s = socket.socket()
print('connecting')
s.connect(nobody.getsockname())
