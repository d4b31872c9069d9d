# accept on a listener with nobody waiting.
import socket

listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen()
listener.settimeout(0.01)
try:
    listener.accept()
except socket.timeout as e:
    print(type(e).__name__, e, e.errno)
listener.setblocking(False)
try:
    listener.accept()
except BlockingIOError as e:
    print(type(e).__name__, e, e.errno)
listener.settimeout(5)
client = socket.create_connection(listener.getsockname())
conn, _ = listener.accept()
print('the accepted socket has', conn.gettimeout(), conn.getblocking())
listener.setblocking(False)
client2 = socket.create_connection(listener.getsockname())
conn2, _ = listener.accept()
print('and of a non-blocking listener', conn2.gettimeout(), conn2.getblocking())
