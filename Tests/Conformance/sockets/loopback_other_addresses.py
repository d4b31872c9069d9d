# Loopback addresses besides 127.0.0.1, and IPv4 addresses within IPv6 ones.
import socket

def udp(address=None, family=socket.AF_INET):
    s = socket.socket(family, socket.SOCK_DGRAM)
    s.settimeout(20)
    if address:
        s.bind(address)
    return s

def meet(server, target):
    """Both ends of a connection to a server."""
    client = socket.create_connection(target)
    end, peer = server.accept()
    assert peer[1] == client.getsockname()[1]
    print(peer[0], end.getsockname()[0], client.getsockname()[0], client.getpeername()[0])

for host in '127.0.0.5', '127.0.3.5', '127.5.0.1', '127.255.0.1':
    server = socket.create_server((host, 0))
    meet(server, server.getsockname())
    server = udp((host, 0))
    client = udp()
    client.sendto(b'x', server.getsockname())
    data, sender = server.recvfrom(9)
    print(data, sender[0], sender[1] == client.getsockname()[1])
    server.sendto(b'y', sender)
    print(client.recvfrom(9)[1] == server.getsockname())
    client.connect(server.getsockname())
    print(client.getsockname() == sender)

# A wildcard server answers from 127.0.0.1 also where it was asked at another address.
server = udp(('', 0))
target = ('127.0.0.5', server.getsockname()[1])
client = udp()
client.sendto(b'x', target)
server.sendto(b'y', server.recvfrom(9)[1])
print(client.recvfrom(9)[1][0])
client.connect(target)
client.send(b'x')
server.sendto(b'y', server.recvfrom(9)[1])
client.settimeout(0.1)
try:
    print(client.recv(9))
except TimeoutError as e:
    print('no answer:', e)

# What came before a socket had a peer can still be received.
server = udp(('', 0))
client = udp(('127.0.0.1', 0))
client.sendto(b'early', ('127.0.0.1', server.getsockname()[1]))
before = server.getsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, 4)
server.connect(client.getsockname())
print(server.recv(9), server.getsockname()[0])
print(server.getsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, 4) == before)

# IPv6 sockets with IPv4 peers.
server = socket.create_server(('::', 0), family=socket.AF_INET6, dualstack_ipv6=True)
meet(server, ('127.0.0.1', server.getsockname()[1]))
server = socket.create_server(('127.0.0.1', 0))
client = socket.socket(socket.AF_INET6)
client.connect(('::ffff:127.0.0.1', server.getsockname()[1]))
end, peer = server.accept()
print(peer[0], client.getsockname()[0], client.getpeername()[0])
server = udp(('::', 0), socket.AF_INET6)
client = udp()
client.connect(('127.0.0.1', server.getsockname()[1]))
client.send(b'x')
data, sender = server.recvfrom(9)
print(data, sender[0])
server.sendto(b'y', sender)
print(client.recv(9))
server.connect(sender)
print(server.getsockname()[0])
server.send(b'z')
print(client.recv(9))
