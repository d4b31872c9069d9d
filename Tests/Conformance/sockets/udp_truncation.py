# A datagram that does not fit loses its rest.
import socket

def udp():
    """A bound UDP socket on the loopback."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(('127.0.0.1', 0))
    sock.settimeout(5)
    return sock

server, client = udp(), udp()
client.sendto(b'0123456789', server.getsockname())
client.sendto(b'next', server.getsockname())
print(server.recvfrom(4)[0])
print(server.recvfrom(100)[0])
client.sendto(b'0123456789', server.getsockname())
data, ancillary, flags, address = server.recvmsg(4)
print(data, ancillary, bool(flags & socket.MSG_TRUNC), address == client.getsockname())
client.sendto(b'0123456789', server.getsockname())
print(server.recv(3, socket.MSG_PEEK), server.recv(100))
client.sendto(b'0123456789', server.getsockname())
print(server.recv_into(bytearray(1), 1, socket.MSG_PEEK | socket.MSG_TRUNC))
print(server.recvmsg(100)[2] & socket.MSG_TRUNC)
