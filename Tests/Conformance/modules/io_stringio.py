# StringIO: a text file in memory.
import io

f = io.StringIO('line one\nline two\nlast')
print(repr(f.readline()), repr(f.read(4)), f.tell(), repr(f.read()), repr(f.read()))
print(f.seek(0), f.readlines(), [line for line in io.StringIO('a\nb')])
g = io.StringIO()
print(g.write('hello'), g.write(' world'), g.getvalue(), g.tell())
g.seek(0)
g.write('J')
print(g.getvalue(), g.truncate(3), g.getvalue(), g.readable(), g.writable(), g.seekable())
g.seek(0, io.SEEK_END)
print('printed', 1, file=g)
g.writelines(['x', 'y'])
print(repr(g.getvalue()), g.closed)
with g:
    pass
for call in (g.getvalue, g.read, lambda: g.write('x')):
    try:
        call()
    except ValueError as e:
        print(e)
try:
    io.StringIO().write(b'x')
except TypeError as e:
    print(e)
print(repr(io.StringIO('a\r\nb\rc').read()), repr(io.StringIO('a\r\nb', newline=None).read()), repr(io.StringIO('a\nb').readline(1)))
