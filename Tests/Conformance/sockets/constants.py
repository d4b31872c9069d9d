# The constants of the socket module: they are enums, and ints.
import socket

print(socket.AF_INET == 2, int(socket.AF_INET), socket.AF_INET.name)
print(repr(socket.AF_UNIX), repr(socket.AF_INET6))
print(repr(socket.SOCK_STREAM), repr(socket.SOCK_DGRAM))
print(str(socket.AF_INET), str(socket.SOCK_DGRAM))
print(f'{socket.AF_INET}')
print(isinstance(socket.AF_INET, int), type(socket.AF_INET).__name__)
print(socket.SOL_SOCKET, socket.SO_REUSEADDR, socket.SO_KEEPALIVE, socket.SO_BROADCAST)
print(socket.IPPROTO_TCP, socket.IPPROTO_UDP, socket.IPPROTO_IP, socket.TCP_NODELAY)
print(socket.SHUT_RD, socket.SHUT_WR, socket.SHUT_RDWR)
print(repr(socket.MSG_PEEK), int(socket.MSG_WAITALL), int(socket.MSG_DONTWAIT))
print(socket.SOMAXCONN >= 128)
print(socket.INADDR_ANY, hex(socket.INADDR_LOOPBACK))
print(socket.AI_PASSIVE == 1, socket.NI_NUMERICHOST == 1)
print(socket.has_ipv6 in (True, False))
