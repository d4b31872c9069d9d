# recvfrom_into and recv_into on datagrams.
import socket

def udp():
    """A bound UDP socket on the loopback."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(('127.0.0.1', 0))
    sock.settimeout(5)
    return sock

server, client = udp(), udp()
buffer = bytearray(b'..........')
client.sendto(b'hello', server.getsockname())
count, address = server.recvfrom_into(buffer)
print(count, address == client.getsockname(), buffer)
client.sendto(b'0123456789', server.getsockname())
count, _ = server.recvfrom_into(buffer, 3)
print(count, buffer)
client.sendto(b'ABC', server.getsockname())
print(server.recv_into(buffer), buffer)
client.sendto(b'', server.getsockname())
print(server.recvfrom_into(buffer)[0])
try:
    server.recvfrom_into(b'fixed')
except TypeError as e:
    print(e)
