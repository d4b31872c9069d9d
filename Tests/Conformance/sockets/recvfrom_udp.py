# recvfrom gives the datagram and who sent it.
import socket

def udp():
    """A bound UDP socket on the loopback."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(('127.0.0.1', 0))
    sock.settimeout(5)
    return sock

server = udp()
client = udp()
print(client.sendto(b'hello', server.getsockname()))
result = server.recvfrom(1024)
print(type(result).__name__, len(result))
data, address = result
print(data, address == client.getsockname(), address[0])
print(server.sendto(data.upper(), address))
print(client.recvfrom(1024)[0])
unbound = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print('before', unbound.getsockname())
unbound.sendto(b'x', server.getsockname())
print('bound by sendto', unbound.getsockname()[1] > 0)
data, address = server.recvfrom(10)
print(data, address[1] == unbound.getsockname()[1])
try:
    server.getpeername()
except OSError as e:
    print(e)
