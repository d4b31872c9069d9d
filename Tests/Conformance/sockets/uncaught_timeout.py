# A traceback of a timeout.
import socket

a, b = socket.socketpair()
a.settimeout(0.01)
print('waiting')
a.recv(10)
