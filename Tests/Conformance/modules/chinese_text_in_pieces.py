import codecs
import io
import os
import socket


def attempt(action):
    try:
        print(ascii(action()))
    except UnicodeError as error:
        print(type(error).__name__, error)
        print('   ', ascii(error.object), error.start, error.end, error.reason)
    except LookupError as error:
        print(type(error).__name__, error)


# A character cut in two by the pieces that come.
for name in ('gbk', 'gb2312', 'gb18030'):
    for pieces in ((b'a\xd6', b'\xd0', b'b'), (b'\xd6\xd0\xce', b'\xc4', b''),
                   (b'\x81', b'\x30', b'x'), (b'\x81', b'\x30', b'\x81', b'\x30', b'\xd6'),
                   (b'\xff', b'\xff'), (b'\xd6', b''), (b'\x81\x30\x81', b'\xd6'),
                   (b'\x81\x30\xff\x81', b'\x40'), (b'', b'\xd0')):
        for handler in ('strict', 'replace', 'surrogateescape'):
            decoder = codecs.getincrementaldecoder(name)(handler)
            for place, piece in enumerate(pieces):
                attempt(lambda: decoder.decode(piece, place == len(pieces) - 1))
                print(decoder.getstate(), end=' ')
            decoder.reset()
            print(decoder.getstate())

text = '你好, 世界\r\n第二行 two\n最后\u4e00行'
for name in ('gbk', 'gb2312', 'gb18030'):
    data = text.encode(name)
    one = [data[place:place + 1] for place in range(len(data))]
    print(''.join(codecs.iterdecode(one, name)) == text)
    encoder = codecs.getincrementalencoder(name)()
    print(b''.join(encoder.encode(letter) for letter in text) == data, encoder.getstate())

for name in ('gbk', 'CP936', '936', 'ms936', 'euc-cn', 'gb2312-80', 'chinese', 'x-mac-simp-chinese',
             'gb18030-2000', 'gb-2312'):
    attempt(lambda: codecs.lookup(name).name)
attempt(lambda: codecs.encode('中', 'gbk'))
attempt(lambda: codecs.decode(b'\xd6\xd0', 'cp936'))
attempt(lambda: codecs.getencoder('gbk')('中文'))
attempt(lambda: codecs.getdecoder('gbk')(b'\xd6\xd0'))

# Files.
path = '/tmp/chinese_text_%d.txt' % os.getpid()
try:
    for name in ('gbk', 'gb2312', 'gb18030'):
        with open(path, 'w', encoding=name, newline='') as file:
            print(file.write(text), file.encoding)
        with open(path, 'rb') as file:
            print(file.read() == text.encode(name))
        with open(path, encoding=name) as file:
            print(file.readline(), file.tell(), file.read(3), file.tell(), [*file])
        with open(path, encoding=name) as file:
            file.read(4)
            place = file.tell()
            rest = file.read()
            file.seek(place)
            print(place, file.read() == rest)
        with open(path, 'a', encoding=name) as file:
            attempt(lambda: file.write('\ud800'))
    with open(path, 'wb') as file:
        file.write('中'.encode() + b'\n')
    attempt(lambda: open(path, encoding='gbk').read())
    attempt(lambda: open(path, encoding='gbk', errors='replace').read())
    long = '好' * 8191 + 'x' + '汉字' * 6000
    with open(path, 'w', encoding='gbk') as file:
        file.write(long)
    with open(path, encoding='gbk') as file:
        print(file.read() == long)
finally:
    os.remove(path)

for data in (b'ab\xd6\xd0\n\xd6', b'\xd6\n\xd0', b'a\xff\nb', b'\xd6\xd0\x81\x30\n'):
    for name in ('gbk', 'gb18030'):
        file = io.TextIOWrapper(io.BytesIO(data), encoding=name)
        for _ in range(3):
            attempt(file.readline)

for handler in ('ignore', 'replace', 'backslashreplace', 'surrogateescape'):
    file = io.TextIOWrapper(io.BytesIO(b'a\xffb\xff\xff\nc\x81\x30x'), 'gb18030', handler)
    attempt(file.readline)
    attempt(file.read)

# The same over a connection.
here, there = socket.socketpair()
with here, there:
    lines = there.makefile('r', encoding='gbk')
    here.sendall(b'\xc4\xe3\xba')
    here.sendall(b'\xc3\n\xca\xc0')
    print(lines.readline())
    here.sendall(b'\xbd\xe7\n\xd6')
    print(lines.readline())
    here.shutdown(socket.SHUT_WR)
    attempt(lines.readline)
    lines.close()
here, there = socket.socketpair()
with here, there:
    with there.makefile('rw', encoding='gb18030') as both:
        print('再见 \u20ac \U0001f600', file=both, flush=True)
        print(here.recv(100))
        here.sendall(b'\x94\x39\xfc')
        here.sendall(b'\x36\xa2\xe3\n')
        print(ascii(both.readline()))
