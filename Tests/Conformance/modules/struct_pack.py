# pack and unpack.
import struct

print(struct.pack('!H', 80), struct.pack('<H', 80), struct.pack('>I', 1), struct.pack('!Bh', 255, -2))
print(struct.pack('!q', -1), struct.pack('!Q', 2**64 - 1).hex(), struct.pack('?', True), struct.pack('!f', 1.5), struct.pack('<d', -2.25).hex())
print(struct.pack('5s', b'ab'), struct.pack('2s', b'abcdef'), struct.pack('c', b'x'), struct.pack('4p', b'ab'), struct.pack('3x'))
print(struct.unpack('!HH', b'\x00\x50\x01\xbb'), struct.unpack('<i', b'\xff\xff\xff\xff'), struct.unpack('!3B', b'abc'), struct.unpack('5s', b'ab\0\0\0'))
print(struct.unpack('!e', struct.pack('!e', 0.5)), struct.unpack('!f', struct.pack('!f', 0.1)), struct.unpack('3c', b'abc'))
print(struct.unpack('!4p', b'\x02abc'), struct.unpack('2?', b'\x00\x05'), struct.unpack('!0s', b''), struct.pack(''))
kind, length = struct.unpack('!BH', b'\x07\x00\x10')
print(kind, length, struct.pack('! 2H B', 1, 2, 3), struct.pack('!10s', 'é'.encode()))
print(struct.pack('=l', 1) == struct.pack('=i', 1), len(struct.pack('l', 1)), len(struct.pack('!l', 1)))
