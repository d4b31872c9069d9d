# calcsize, alignment and byte orders.
import struct

for form in ('b', 'B', 'h', 'H', 'i', 'I', 'l', 'L', 'q', 'Q', 'f', 'd', 'e', '?', 'c', 'x', '5s', 'n', 'P', 'cI', '!cI', '=cI', 'ci', 'ic', 'bq', '<bq', 'hhi', 'hi0q', '!HHIBx', '3i', '!3i', ''):
    print(repr(form), struct.calcsize(form), end='; ')
print()
print(struct.pack('cI', b'a', 1), struct.pack('=cI', b'a', 1))
print(struct.pack('@h', 1) == struct.pack('<h', 1), struct.pack('>h', 1) == struct.pack('!h', 1))
for order in '@=<>!':
    print(order, struct.pack(order + 'I', 0x01020304).hex(), struct.calcsize(order + 'cl'))
