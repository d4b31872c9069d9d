# A connected UDP socket hears of a closed port, once.
import select
import socket

def udp():
    """A bound UDP socket on the loopback."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(('127.0.0.1', 0))
    sock.settimeout(60)
    return sock
def readable(sock):
    """Wait until a read would not block."""
    return bool(select.select([sock], [], [], 5)[0])

gone = udp()
address = gone.getsockname()
# Made while the other has its port: not to get that one.
c = udp()
gone.close()
c.connect(address)
print('first send', c.send(b'x'))
print(readable(c))
try:
    c.recv(10)
except ConnectionRefusedError as e:
    print(type(e).__name__, e)
c.settimeout(0.01)
try:
    c.recv(10)
except TimeoutError as e:
    print('then', e)
n = udp()
print('unconnected', n.sendto(b'x', address), n.sendto(b'x', address))
n.settimeout(0.01)
try:
    n.recvfrom(10)
except TimeoutError as e:
    print(e)
