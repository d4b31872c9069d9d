# a[b:c] of every sequence, with every kind of bound.
class Bound:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print('index', self.n)
        return self.n


class Shower:
    def __getitem__(self, key):
        return key


class Mine(bytes):
    def __getitem__(self, key):
        return ('mine', key)


big = 1 << 70
bounds = [None, 0, 1, -1, 3, -3, 5, 6, -5, -6, 100, -100, big, -big, True, False,
          1 << 62, -(1 << 62), (1 << 63) - 1, -(1 << 63)]
sequences = ['abcde', '欢迎访问你', 'añb😀e', b'abcde', bytearray(b'abcde'), [1, 2, 3, 4, 5],
             (1, 2, 3, 4, 5), range(5), memoryview(b'abcde'), '', b'', bytearray()]
for s in sequences:
    made = []
    for b in bounds:
        for c in bounds:
            part = s[b:c]
            made.append(bytes(part) if isinstance(part, memoryview) else part)
    print(type(s).__name__, hash(str(made)) == hash(str([
        bytes(s[slice(b, c)]) if isinstance(s, memoryview) else s[slice(b, c)]
        for b in bounds for c in bounds])), made[21], made[40], made[-3], len(made))
    print(repr(s[:] if not isinstance(s, memoryview) else bytes(s[:])), type(s[1:3]).__name__)

text, data = 'abcde', b'abcde'
print(text[:] is text, data[:] is data, data[0:5] is data, bytearray(data)[:] == data)
print(text[Bound(1):Bound(3)], data[Bound(1):], [1, 2, 3][:Bound(2)], bytearray(b'xyz')[Bound(1):])
print(Shower()[1:2], Shower()[:], Shower()[None:big], Shower()['a':], Mine(b'abc')[1:2])
for s in sequences[:9]:
    for b, c in [('a', 1), (1.0, 2), (1, b'x'), (None, [])]:
        try:
            s[b:c]
        except TypeError as error:
            print(type(s).__name__, error)
try:
    {}[1:2]
except TypeError as error:
    print(error)
try:
    (5)[1:2]
except TypeError as error:
    print(error)
n = 2
print(text[n:n + 2], text[n - 1:n := 4], n, data[n - 2:][:1], (text + 'f')[4:])
print(b'ab' + b'', b'' + b'ab', b'a' + b'b', b'a' + bytearray(b'b'), b'ab' * 3, b'ab' * 1, b'ab' * 0,
      b'ab' * -1, b'' * 5, 3 * b'xy', b'a' * True, b'a' + Mine(b'z'), Mine(b'q') + b'r')
for make in (lambda: b'a' + 'b', lambda: b'a' * 1.0, lambda: b'ab' * big, lambda: b'a' + 1, lambda: b'a' * b'b'):
    try:
        make()
    except (TypeError, OverflowError, MemoryError) as error:
        print(type(error).__name__, error)
for count in range(10):
    data = bytes(range(250, 250 - count, -1))
    print(int.from_bytes(data, 'big'), int.from_bytes(data, 'little'),
          int.from_bytes(data, 'big', signed=True))
print(int.from_bytes(b'\x7f' + b'\xff' * 7, 'big'), int.from_bytes(b'\x80' + b'\0' * 7, 'big'))
