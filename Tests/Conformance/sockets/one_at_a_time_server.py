# A server that serves one at a time: the second client connects and waits.
import socket

listener = socket.create_server(('127.0.0.1', 0))
first = socket.create_connection(listener.getsockname())
second = socket.create_connection(listener.getsockname())
print('both are connected')
second.sendall(b'me too')
second.settimeout(0.01)
try:
    second.recv(10)
except TimeoutError as e:
    print('second waits:', e)
conn, addr = listener.accept()
print('first in, first out:', addr == first.getsockname())
conn.sendall(b'hello first')
conn.close()
print(first.recv(11, socket.MSG_WAITALL))
conn, addr = listener.accept()
print(addr == second.getsockname(), conn.recv(6, socket.MSG_WAITALL))
conn.sendall(b'hello second')
conn.close()
second.settimeout(5)
print(second.makefile('rb').read())
