# '::' takes IPv4 too, unless IPV6_V6ONLY.
import socket

dual = socket.socket(socket.AF_INET6)
dual.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
print(dual.getsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY))
dual.bind(('::', 0))
dual.listen()
port = dual.getsockname()[1]
print(dual.getsockname()[0])
four = socket.create_connection(('127.0.0.1', port))
conn, addr = dual.accept()
print(addr[0], four.family.name)
six = socket.create_connection(('::1', port))
conn, addr = dual.accept()
print(addr[0], six.family.name)
# A port that nobody has with IPv4: it is held there by a socket that does not listen.
while True:
    only = socket.socket(socket.AF_INET6)
    only.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    only.bind(('::', 0))
    held = socket.socket()
    try:
        held.bind(('127.0.0.1', only.getsockname()[1]))
        break
    except OSError:
        pass
only.listen()
c = socket.socket()
try:
    c.connect(('127.0.0.1', only.getsockname()[1]))
except ConnectionRefusedError as e:
    print(e)
print(socket.has_dualstack_ipv6())
