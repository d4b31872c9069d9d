# setsockopt and getsockopt with whole numbers.
import socket

s = socket.socket()
for level, name in [('SOL_SOCKET', 'SO_REUSEADDR'), ('SOL_SOCKET', 'SO_KEEPALIVE'),
                    ('SOL_SOCKET', 'SO_BROADCAST'), ('SOL_SOCKET', 'SO_OOBINLINE'),
                    ('IPPROTO_TCP', 'TCP_NODELAY')]:
    l, n = getattr(socket, level), getattr(socket, name)
    before = s.getsockopt(l, n)
    result = s.setsockopt(l, n, 1)
    print(name, before, result, bool(s.getsockopt(l, n)))
    s.setsockopt(l, n, 0)
    print(name, s.getsockopt(l, n))
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 42)
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
s.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 60)
print(s.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE))
s.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, 5)
print(s.getsockopt(socket.IPPROTO_IP, socket.IP_TTL))
