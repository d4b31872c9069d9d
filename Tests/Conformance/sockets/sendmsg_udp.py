# sendmsg with an address, and recvmsg on datagrams.
import socket

def udp():
    """A bound UDP socket on the loopback."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(('127.0.0.1', 0))
    sock.settimeout(5)
    return sock

server, client = udp(), udp()
print(client.sendmsg([b'part1', b'part2'], [], 0, server.getsockname()))
data, ancillary, flags, address = server.recvmsg(100)
print(data, ancillary, flags, address == client.getsockname())
client.sendmsg([b'0123456789'], (), 0, server.getsockname())
data, _, flags, _ = server.recvmsg(4)
print(data, bool(flags & socket.MSG_TRUNC))
try:
    client.sendmsg([b'x'])
except OSError as e:
    print(e)
client.connect(server.getsockname())
print(client.sendmsg([b'x', b'y']), server.recv(10))
