# EADDRINUSE: somebody holds the port.
import errno
import os
import socket

first = socket.socket()
first.bind(('127.0.0.1', 0))
first.listen()
second = socket.socket()
try:
    second.bind(first.getsockname())
except OSError as e:
    print(e)
    print(e.errno, errno.errorcode[e.errno], os.strerror(e.errno))
second.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
try:
    second.bind(first.getsockname())
except OSError as e:
    print('with SO_REUSEADDR too:', e)
address = first.getsockname()
first.close()
second.bind(address)
print('free after close:', second.getsockname() == address)
