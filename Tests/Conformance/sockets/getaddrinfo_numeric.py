# getaddrinfo on numeric addresses.
import socket

for host, port in (('127.0.0.1', 80), ('::1', 8080), ('127.0.0.1', '80')):
    for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        family, kind, proto, name, address = entry
        print(family.name, kind.name, proto, repr(name), address)
print(len(socket.getaddrinfo('127.0.0.1', 1)))
print(sorted(e[1].name for e in socket.getaddrinfo('127.0.0.1', 1)))
print(socket.getaddrinfo('127.0.0.1', None, socket.AF_INET, socket.SOCK_DGRAM))
print(socket.getaddrinfo(None, 9, socket.AF_INET, socket.SOCK_STREAM))
print(socket.getaddrinfo(None, 9, socket.AF_INET, socket.SOCK_STREAM, 0, socket.AI_PASSIVE))
for arguments in (('127.0.0.1', 80, socket.AF_INET6), ('not an address', 1, 0, 0, 0, socket.AI_NUMERICHOST)):
    try:
        socket.getaddrinfo(*arguments)
    except socket.gaierror as e:
        print(type(e).__name__, isinstance(e, OSError), e.errno < 0)
