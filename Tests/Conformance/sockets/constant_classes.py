# The constants that print as members of an enumeration.
import socket

print(repr(socket.AF_INET), socket.AF_INET, f'{socket.SOCK_STREAM:>4}', '%d' % socket.AF_UNIX)
print(socket.AddressFamily, socket.SocketKind, socket.MsgFlag, socket.AddressInfo)
print(repr(socket.AddressFamily(2)), socket.AddressFamily['AF_INET6'].name)
print(socket.AF_INET is socket.AddressFamily.AF_INET, socket.AF_INET == 2, hash(socket.AF_INET) == 2)
print(list(socket.SocketKind)[:3], len(list(socket.SocketKind)) == len(socket.SocketKind))
print(repr(socket.MSG_PEEK | socket.MSG_DONTWAIT), repr(socket.MSG_PEEK & socket.MSG_OOB))
print(repr(socket.MSG_PEEK | 0), repr(socket.MSG_PEEK | 1 << 20), repr(socket.MSG_PEEK ^ 2))
print(repr(socket.AI_PASSIVE | socket.AI_CANONNAME), repr(socket.MsgFlag(66)))
print(repr(socket.AF_INET | 0), repr(socket.AF_INET + 0), repr(socket.SOCK_STREAM | 2048))
print({socket.AF_INET: 1}[2], {2: 'two'}[socket.AF_INET], socket.AF_INET < socket.AF_INET6)
print(isinstance(socket.AF_INET, int), socket.AF_INET.value, socket.SOCK_DGRAM.name)
try:
    socket.AddressFamily(4444)
except ValueError as e:
    print(e)
try:
    socket.AddressFamily['NOPE']
except KeyError as e:
    print(repr(e))
s = socket.socket()
print(repr(s.family), repr(s.type), s.proto)
print(socket.getaddrinfo('127.0.0.1', 80, type=socket.SOCK_STREAM))
