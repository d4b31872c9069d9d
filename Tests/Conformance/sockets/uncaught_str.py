# A traceback of send with text.
import socket

a, b = socket.socketpair()
print('sending')
a.send('hello')
