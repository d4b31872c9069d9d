# Linux doubles the buffer sizes it is asked for.
import socket

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 5000)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF))
s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF))
s.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 10000)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF))
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_DOMAIN) == socket.AF_INET)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_PROTOCOL) == socket.IPPROTO_TCP)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
s.listen()
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
