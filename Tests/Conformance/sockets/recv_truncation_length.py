# MSG_TRUNC makes recv tell a datagram's real length: len() of what it gives.
import socket

receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(('127.0.0.1', 0))
sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for _ in range(5):
    sender.sendto(b'0123456789', receiver.getsockname())
data = receiver.recv(4, socket.MSG_PEEK)
print(data)
data = receiver.recv(4, socket.MSG_TRUNC)
print(len(data), data[:4])
data, address = receiver.recvfrom(4, socket.MSG_TRUNC)
print(len(data), data[:4], address == sender.getsockname())
buffer = bytearray(4)
print(receiver.recv_into(buffer, 4, socket.MSG_TRUNC), buffer)
print(receiver.recvfrom_into(buffer, 4, socket.MSG_TRUNC)[0], buffer)
data, ancillary, flags, address = receiver.recvmsg(4)
print(data, bool(flags & socket.MSG_TRUNC))
