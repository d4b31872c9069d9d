# BytesIO: a byte file in memory.
import io

f = io.BytesIO(b'\x00\x01data\nmore')
print(f.read(2), f.readline(), f.read(), f.read(), f.tell())
f.seek(-4, 2)
print(f.read(1), f.seek(1, 1), f.read(), f.getvalue(), len(f.getbuffer()))
b = io.BytesIO()
print(b.write(b'abc'), b.write(bytearray(b'def')), b.getvalue(), b.seek(1), b.write(b'X'), b.getvalue())
buffer = bytearray(4)
b.seek(0)
print(b.readinto(buffer), buffer, b.read1(1), b.peek if hasattr(b, 'peek') else 'no peek')
print(list(io.BytesIO(b'a\nb\n')), io.BytesIO(b'a\nb').readlines(), b.truncate(2), b.getvalue())
for call in (lambda: b.write('text'), lambda: b.seek(-1), lambda: io.BytesIO('text')):
    try:
        call()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
text = io.TextIOWrapper(io.BytesIO('é\r\nü'.encode()), encoding='utf-8')
print(repr(text.readline()), repr(text.read()))
r = io.BufferedReader(io.BytesIO(b'buffered'))
print(r.peek(3)[:3], r.read(3), r.read())
b.close()
print(b.closed)
