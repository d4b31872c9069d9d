"""Formats, numbers and slices that are short enough for quick ways, at the edges of those ways."""
import struct


def show(function, *arguments, **named):
    try:
        print(repr(function(*arguments, **named)))
    except Exception as error:
        print(type(error).__name__, error)


def numbers():
    state = 12345
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield state >> 11


source = numbers()
checksum = 0
for i in range(3000):
    value = next(source) / 2**(next(source) % 75)
    places = next(source) % 17
    for text in ('%.*f' % (places, value), f'{-value:.{places}f}', '%.2f' % value, '%08.1f|%-9.3f|' % (value, -value)):
        for c in text:
            checksum = (checksum * 31 + ord(c)) % 1000000007
    if i % 500 == 0:
        print(places, text)
print(checksum)
for value in (0.5, 1.5, 2.5, 0.125, 0.375, 2.675, 1e15, 2**51 + 0.5, 2**52 - 0.5, 4503599627370495.5, 2.0**52,
              2.0**53, 1e22, 1e300, 5e-324, 2.2250738585072014e-308, 0.0, -0.0, 0.05, 0.95, 9.995, 99.5, 1e-7,
              float('inf'), float('-inf'), float('nan')):
    print('%.0f %.1f %.2f %.15f %f' % (value, value, value, value, value), f'{value:.0f} {value:.2f} {value:10.3f}|')
    print('%5.1f|%-8.2f|%08.2f' % (-value, -value, -value))

for text in ('0', '-0', '+7', ' 12 ', '\t-3\n', '1_000', '', '-', '+-1', '1 2', '0x1f', 'ff', '123456789012345678',
             '1234567890123456789', '999999999999999999', '-999999999999999999', '9223372036854775808', 'z', '\x1c5\x1f',
             '٣', '\x1c٣\x1f', '\x855', '12a', '0b1', '00012', '1__0', '_1'):
    show(int, text)
    for base in (2, 8, 10, 16, 36, 0):
        show(int, text, base)
    show(int, text.encode())
    show(int, bytearray(text.encode()), 16)
for text in ('\x1c5', ' 5\n', '\x1c٣', '\xa05', '\u30005'):
    show(float, text)
    show(complex, text)
    show(float, text.encode('utf-8'))
    show(int, text.encode('utf-8'))
    show(int, b'\xa05')
for value in (1.9, -1.9, 1e18, 9.3e18, -9.3e18, 1e30, float('nan'), float('inf'), True, None, b'7', 2**70):
    show(int, value)
    show(int, value, 10)

for format, operand in (
        ('%d', 5), ('%d', -5), ('%5d|%-5d|%05d', (1, -2, -3)), ('%i%u', (1, 2)), ('%x %X', (255, 255)), ('%x', -255),
        ('%x', 0), ('%08x', -1), ('%x', -2**63), ('%d', -2**63), ('%d', 2**63), ('%d', True), ('%d', 1.9), ('%d', 'x'),
        ('%x', 1.5), ('%x', True), ('%s', 5), ('%s', 'a'), ('%s', 'é'), ('%5s|', 'a'), ('%-5s|', 'a'), ('%05s|', 'a'),
        ('%.2s|', 'abc'), ('%.0s|', 'abc'), ('%.2s', 12345), ('%s', None), ('%s', b'x'), ('%s', 1.5), ('%s', [1]),
        ('%s', {}), ('%s', ()), ('%s', (1, 2)), ('%s %s', (1,)), ('abc', 1), ('abc', ()), ('abc', {}), ('abc', 'x'),
        ('%', 1), ('%5', 1), ('%%', ()), ('%5%', ()), ('%% %d%%', 3), ('%+d', 5), ('% d', 5), ('%#x', 5), ('%.3d', 5),
        ('%.3x', 5), ('%f', 1), ('%f', 'x'), ('%.2f', True), ('%*d', (5, 3)), ('%(a)s', {'a': 1}), ('%q', 1), ('%ld', 3),
        ('%r', 'a'), ('%a', 'é'), ('%c', 65), ('%c', 'x'), ('%b', 'x'), ('%300d', 1), ('%256d', 1), ('%255d', 1),
        ('%s' * 60, ('abcd',) * 60), ('%s' * 65, ('abcd',) * 65), ('x' * 250 + '%d', 12345678), ('x' * 300, ()),
        ('%-05d|', 3), ('%0-5d|', 3), ('%1.2.3f', 1.0), ('%.f', 2.5), ('%5.f|', 2.5), ('%00005d', 42), ('%-.3s|', 'abcdef'),
        ('é%d', 5), ('', ()), ('%s', ''), ('%d %s', 5)):
    show(lambda: format % operand)
    encoded = format.encode()
    if isinstance(operand, str):
        other = operand.encode()
    elif isinstance(operand, tuple):
        other = tuple(item.encode() if isinstance(item, str) else item for item in operand)
    else:
        other = operand
    show(lambda: encoded % other)
    show(lambda: bytearray(encoded) % other)


class Text(str):
    def __str__(self):
        return 'own'


class Number(int):
    def __str__(self):
        return 'number'

    def __int__(self):
        return 99


class Octets(bytes):
    def __bytes__(self):
        return b'own'


show(lambda: '%s %s %d' % (Text('a'), Number(3), Number(3)))
show(lambda: '%s' % Text('a'))
show(lambda: b'%s %b' % (Octets(b'a'), bytearray(b'x')))
show(int, Text('12'))
show(int, Number(5))
show(bytes, Octets(b'a'))
show(bytes, bytearray(b''))
show(bytes, bytearray(b'abc' * 20))

for spec in ('x', 'X', '02x', '5x', '<5x|', '^6X', '08x', '.2x', '+x', '#x', '_x', 'd', '05d', '.3f', '010.2f', '<9.1f', '*^12.4f',
             '.20f', '.15f', 'f'):
    for value in (0, 10, -255, 2**63 - 1, -2**63, 2**64, 3.14159, -0.0, 1e17):
        show(format, value, spec)

data = bytes(range(20))
for kind in (bytes, bytearray):
    value = kind(data)
    for start in (None, 0, 3, -3, 19, 20, 30, -20, -30, -2**63, 2**63 - 1, 2**70, True):
        for stop in (None, 0, 5, -5, 20, 25, -25, -2**63, -2**70, False):
            got = value[start:stop]
            checksum = (checksum * 31 + sum(got) + len(got) * 7 + (type(got) is kind)) % 1000000007
print(checksum)
show(lambda: data['a':])
show(lambda: data[1:2.5])

for length in range(10):
    for value in (0, 1, 255, 256, 65535, 2**31, 2**56 - 1, 2**56, 2**62, -1, -128, True, 2**64):
        for order in ('big', 'little'):
            show(int.to_bytes, value, length, order)
    show(int.from_bytes, bytes(range(200, 200 + length)), 'big')
    show(int.from_bytes, bytes(range(200, 200 + length)), 'little')
    show(int.from_bytes, bytes(range(200, 200 + length)), 'little', signed=True)
show(int.from_bytes, b'ab')
show(int.from_bytes, b'ab', 'middle')
show(int.from_bytes, b'ab', 5)
show(int.from_bytes, 'ab', 'big')
show(int.from_bytes)
show(int.from_bytes, b'a', 'big', True)
show(Number.from_bytes, b'a', 'big')
show((5).to_bytes, -1, 'big')

for code in 'bBhHiIlLqQ?cfdseP':
    for order in '@<>!=':
        for value in (0, 1, -1, 127, 128, 255, 256, -128, -129, 32767, 32768, 65535, 65536, 2**31 - 1, 2**31, 2**32, -2**31, -2**31 - 1,
                      2**63 - 1, 2**63, 2**64 - 1, 2**64, -2**63, -2**63 - 1, 1.5, True, b'x', b'', 'x', None):
            try:
                packed = struct.pack(order + 'x' + code, value)
                result = packed + repr(struct.unpack(order + 'x' + code, packed)).encode()
            except (struct.error, OverflowError, TypeError) as error:
                result = type(error).__name__.encode() + str(error).encode()
            for byte in result:
                checksum = (checksum * 31 + byte) % 1000000007
print(checksum)
show(struct.pack, '>4sxI', b'ab', 7)
show(struct.pack, '0sH', b'ab', 7)
show(struct.unpack, '0sH', b'\1\2')
show(struct.pack, '2H', 1)
show(struct.unpack, '3s2xB', b'abc\0\0\5')
show(struct.unpack, '9B', b'123456789')
show(struct.unpack_from, '>HB', bytearray(b'abcdefg'), 2)
show(struct.pack, '70s', b'x' * 5)
for i in range(40):
    assert struct.calcsize('%dB' % (i + 1)) == i + 1
    assert struct.unpack('%dB' % (i + 1), bytes(i + 1)) == (0,) * (i + 1)

line = 'a,b,,c,' * 20
for limit in (-1, 0, 1, 3, 200):
    print(len(line.split(',', limit)), line.split(',', limit)[-1][-6:], ''.split(',', limit), ','.split(',', limit))
    print(len(line.encode().split(b',', limit)), b'x\r\ny\r\n\rz\r\n'.split(b'\r\n', limit))
    show(line.replace, ',', ';', limit)
    show(line.replace, ',', '', limit)
    show('aXbX'.replace, 'X', 'long text', limit)
    show('aXbX'.replace, 'X', '你', limit)
for text in ('', 'a', 'ab', 'a\rb\n', '\r', '\r\n', 'x' * 30 + '\r\n', '\r' * 9 + '\n', 'abababac'):
    for wanted in ('\r\n', 'ab', 'ac', 'a', '\n', 'xx'):
        print(text.find(wanted), text.rfind(wanted), text.encode().find(wanted.encode()), text.count(wanted),
              text.find(wanted, 1), text.find(wanted, 0, -1), end=' ')
print()
for name in ('isalpha', 'isalnum', 'isdecimal', 'isdigit', 'isnumeric', 'isspace', 'isprintable'):
    print(name, ''.join('01'[getattr(chr(i), name)()] for i in range(256)), getattr('', name)())
print(bytes(range(256)).hex(), b'abc'.hex(':'), b'abcde'.hex('-', 2))
show(','.join, ['a', 'é', 'x' * 40])
show(','.join, ['a', 5])
show('é'.join, ['a', 'b'])
show(''.join, ('ab' * i for i in range(9)))
for encoding in ('utf-8', 'ascii', 'latin-1', 'UTF-8', 'utf-16', 'nothing', 'a\0b', 'é'):
    show('abc'.encode, encoding)
    show(b'abc'.decode, encoding)
show(''.encode)
show(b''.decode)
show('x'.encode, errors='ignore')
for kind in (bytes, bytearray):
    for parts in ([], [b'a'], [b'a', b''], [b'ab', bytearray(b'c'), b'd'], (b'x' * 30, b'y', Octets(b'z')), [b'a', 'b'], ['a'],
                  [Octets(b'one')], iter([b'a', b'b']), [b'a', memoryview(b'bc')], [b'a', 5], 'ab', [b'a', b'b', None]):
        show(kind(b', ').join, parts)
        show(kind().join, parts if isinstance(parts, (list, tuple)) else list(parts))
    for old, new in ((b'a', b'b'), (b'z', b'b'), (b'a', b''), (b'', b'-'), (b'a', bytearray(b'c')), (b'a', b'bc')):
        show(kind(b'banana').replace, old, new)
        show(kind(b'banana').replace, old, new, 2)
for value in (b'', b'abc', b"it's", b'"', b'\'"', bytes(range(256)), b'\x00\x7f\xff\\\t\n\r', b'a\\b'):
    print(repr(value), repr(bytearray(value)))
whole = b'abc'
print(whole.replace(b'z', b'y') is whole, whole.join([whole]) is whole, whole[:] is whole, bytes(whole) is whole)
checksum = 0
for i in range(4000):
    value = next(source) / 2**(next(source) % 110) * (1 - 2 * (i & 1))
    text = repr(value) + str(value / 1000) + '%.6f' % value
    for c in text:
        checksum = (checksum * 31 + ord(c)) % 1000000007
    digits = str(next(source) % 10**(1 + next(source) % 17))
    cut = next(source) % (len(digits) + 1)
    for c in float(digits[:cut] + '.' + digits[cut:]).hex():
        checksum = (checksum * 31 + ord(c)) % 1000000007
print(checksum)
for value in (0.0, -0.0, 1e-4, 9.999e-5, 0.00010000000000000002, 1e15, 999999999999999.9, 1e16, 9007199254740993.0, 123456789012345680.0, 0.1, 1/3, 100.0,
              5e-324, 1.7976931348623157e308, float('nan'), float('inf'), 2**53 + 0.0, 4503599627370496.5):
    print(value, repr(-value), [value])
for text in ('0', '-0', '1.', '.5', '.', '-.5', '+1.5', '1..2', '1.2.3', '', ' ', ' 1.5\n', '1_0.5', '1e5', 'nan', 'inf', '123456789012345', '1234567890123456',
             '0.000000000000001', '0.0000000000000001', '999999999999999', '9.99999999999999', '٣.٥', '- 1', '--1', '0x1', '1.5f'):
    show(float, text)
    show(float, text.encode())
