# create_connection: name, connect, timeout and source in one.
import socket

listener = socket.create_server(('127.0.0.1', 0))
address = listener.getsockname()
with socket.create_connection(address) as c:
    print(c.getpeername() == address, c.gettimeout(), c.family.name)
c = socket.create_connection(address, timeout=2.5)
print(c.gettimeout())
c = socket.create_connection(address, 3)
print(c.gettimeout())
c = socket.create_connection(address, source_address=('127.0.0.5', 0))
print(c.getsockname()[0])
c = socket.create_connection(('localhost', address[1]))
print(c.getpeername()[0])
gone = socket.socket()
gone.bind(('127.0.0.1', 0))
try:
    socket.create_connection(gone.getsockname(), timeout=1)
except ConnectionRefusedError as e:
    print(type(e).__name__, e)
try:
    socket.create_connection(gone.getsockname(), all_errors=True)
except ExceptionGroup as e:
    print(e.message, len(e.exceptions), type(e.exceptions[0]).__name__)
try:
    socket.create_connection('127.0.0.1', 80)
except ValueError as e:
    print(e)
