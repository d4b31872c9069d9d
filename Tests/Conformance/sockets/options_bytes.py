# getsockopt with a length gives bytes; setsockopt takes packed bytes.
import socket
import struct

s = socket.socket()
raw = s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 4)
print(raw, struct.unpack('i', raw))
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, struct.pack('i', 1))
print(struct.unpack('i', s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 4)))
print(len(s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE, 100)))
linger = s.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)
print(len(linger), struct.unpack('ii', linger))
s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 3))
print(struct.unpack('ii', s.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)))
s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, struct.pack('ll', 5, 0))
print(struct.unpack('ll', s.getsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, 16)))
try:
    s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 1)
except OSError as e:
    print('a plain number for SO_LINGER:', e)
