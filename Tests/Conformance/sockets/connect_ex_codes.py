# connect_ex returns an error number in place of raising.
import errno
import os
import socket

listener = socket.socket()
listener.bind(('127.0.0.1', 0))
closed_address = listener.getsockname()
c = socket.socket()
code = c.connect_ex(closed_address)
print(code, errno.errorcode[code], os.strerror(code))
listener.listen()
code = c.connect_ex(listener.getsockname())
print(code, type(code).__name__)
code = c.connect_ex(listener.getsockname())
print(code, errno.errorcode[code], os.strerror(code))
for port in [listener.getsockname()[1]]:
    with socket.socket() as probe:
        print('open' if probe.connect_ex(('127.0.0.1', port)) == 0 else 'closed')
