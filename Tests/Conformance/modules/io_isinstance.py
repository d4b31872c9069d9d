# The classes of io.
import io

s, b = io.StringIO(), io.BytesIO()
print(isinstance(s, io.TextIOBase), isinstance(b, io.BufferedIOBase), isinstance(s, io.IOBase), isinstance(b, io.RawIOBase))
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, io.UnsupportedOperation.__mro__[1].__name__)
for call in (s.fileno, lambda: s.seek(1, 1), b.fileno, s.detach):
    try:
        call()
    except (io.UnsupportedOperation, OSError) as e:
        print(type(e).__name__, e)
class Reader(io.RawIOBase):
    def __init__(self, data):
        self.data = data
    def readable(self):
        return True
    def readinto(self, buffer):
        part = self.data[:len(buffer)]
        self.data = self.data[len(part):]
        buffer[:len(part)] = part
        return len(part)
r = Reader(b'one\ntwo\nthree')
print(r.read(2), r.readline(), r.readall(), r.read(5))
print(io.BufferedReader(Reader(b'x\ny\n')).readlines(), io.TextIOWrapper(io.BufferedReader(Reader('ñ\n'.encode())), encoding='utf-8').read())
