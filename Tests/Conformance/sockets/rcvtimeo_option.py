# SO_RCVTIMEO and SO_SNDTIMEO: the system's own timeouts on a socket without one of Python's.
import socket

def timeval(microseconds):
    return (0).to_bytes(8, 'little') + microseconds.to_bytes(8, 'little')

a, b = socket.socketpair()
a.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, timeval(20000))
a.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, timeval(20000))
print(a.gettimeout(), a.getblocking())
for call in (lambda: a.recv(1), lambda: a.recv_into(bytearray(1)), lambda: a.recvmsg(1)):
    try:
        call()
    except OSError as e:
        print(type(e).__name__, e)
try:
    a.sendall(bytes(10_000_000))
except OSError as e:
    print(type(e).__name__, e)
b.sendall(b'x')
print(a.recv(1))
