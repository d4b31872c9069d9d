# A framed byte stream taken apart as network programs do it.
import struct
import time


def make_stream(count):
    pieces = []
    for i in range(count):
        body = (b'key%d=' % i) + b'v' * (i % 50) + b'\r\n'
        pieces.append(struct.pack('!HI', len(body), i) + body)
    return b''.join(pieces)


def parse_fixed(stream):
    position = 0
    total = 0
    while position < len(stream):
        length, number = struct.unpack('!HI', stream[position:position + 6])
        position += 6
        body = stream[position:position + length]
        position += length
        name, _, value = body.partition(b'=')
        total += number + len(value) + len(name)
    return total


def parse_by_hand(stream):
    total = 0
    position = 0
    while position < len(stream):
        length = int.from_bytes(stream[position:position + 2], 'big')
        number = int.from_bytes(stream[position + 2:position + 6], 'big')
        end = position + 6 + length
        if stream[end - 2] == 13 and stream[end - 1] == 10:
            total += number
        position = end
    return total


def parse_buffered(stream):
    buffer = bytearray()
    lines = 0
    for start in range(0, len(stream), 1000):
        buffer += stream[start:start + 1000]
        while True:
            at = buffer.find(b'\r\n')
            if at < 0:
                break
            line = bytes(buffer[:at])
            del buffer[:at + 2]
            lines += line.endswith(b'v')
    return lines


def checksum(data):
    total = 0
    for byte in data:
        total = (total + byte) & 0xffff
    return total


def main():
    stream = make_stream(60000)
    return (
        parse_fixed(stream), parse_by_hand(stream), parse_buffered(stream),
        checksum(stream[:1000000]), stream[:50000].hex().upper()[:4])


main()
start = time.perf_counter()
main()
print(time.perf_counter() - start)
