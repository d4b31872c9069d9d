# Struct objects, pack_into, unpack_from, iter_unpack.
import struct

s = struct.Struct('!HIB')
print(s.size, s.format, len(s.pack(1, 2, 3)), s.unpack(s.pack(1, 2, 3)))
buffer = bytearray(10)
print(s.pack_into(buffer, 2, 258, 7, 255), buffer.hex(), s.unpack_from(buffer, 2))
struct.pack_into('!H', buffer, 0, 0xabcd)
print(buffer[:2].hex(), struct.unpack_from('!H', buffer), struct.unpack_from('<H', buffer, offset=0))
print(list(struct.iter_unpack('!H', b'\x00\x01\x00\x02\x00\x03')), [x for (x,) in struct.iter_unpack('B', b'abc')])
print(struct.unpack('!H', memoryview(b'xx\x00\x09')[2:]), struct.unpack('!H', bytearray(b'\x01\x00')))
try:
    list(struct.iter_unpack('!H', b'abc'))
except struct.error as e:
    print(e)
try:
    struct.pack_into('!I', bytearray(2), 0, 1)
except struct.error as e:
    print(e)
header = struct.Struct('>4sBBH')
packet = header.pack(b'PING', 1, 0, 5) + b'hello'
magic, version, flags, length = header.unpack(packet[:header.size])
print(magic, version, flags, length, packet[header.size:header.size + length])
