# Datagrams that do not fit the receiver's buffer are dropped in silence.
import socket

def udp():
    """A bound UDP socket on the loopback."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(('127.0.0.1', 0))
    sock.settimeout(5)
    return sock

receiver, sender = udp(), udp()
receiver.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
sent = 0
for number in range(500):
    sent += sender.sendto(b'%03d' % number, receiver.getsockname()) == 3
print('sent', sent)
receiver.setblocking(False)
received = []
try:
    while True:
        received.append(int(receiver.recv(10)))
except BlockingIOError:
    pass
print('fewer arrived:', 0 < len(received) < sent)
print('the first ones, in order:', received == list(range(len(received))))
sender.sendto(b'there is room again', receiver.getsockname())
print(receiver.recv(100))
