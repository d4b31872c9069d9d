import hashlib
from array import array


def digest(data):
    return hashlib.md5(data).hexdigest()


def attempt(action):
    try:
        print(ascii(action()))
    except UnicodeError as error:
        print(type(error).__name__, error)
        print('   ', ascii(error.object), error.start, error.end, error.encoding, error.reason)
    except (LookupError, TypeError) as error:
        print(type(error).__name__, error)


NAMES = 'gbk', 'gb2312', 'gb18030'

# Every code point, there and back.
texts = []
for start in range(0, 0x110000, 0x10000):
    points = array('I', range(start, start + 0x10000)).tobytes()
    texts.append(points.decode('utf-32-le', 'surrogatepass'))
for name in NAMES:
    whole = hashlib.md5()
    left = []
    for text in texts:
        data = text.encode(name, 'ignore')
        back = data.decode(name)
        if not data:
            continue
        whole.update(data)
        left.append(len(back))
        assert back.encode(name) == data
        # Each character that has no bytes shows in its place.
        if text[0] == '\0':
            whole.update(text.encode(name, 'replace'))
            whole.update(back.encode('utf-8'))
    print(name, whole.hexdigest(), sum(left), left[:5])

# Every pair of bytes, an illegal one too.
for name in NAMES:
    whole = hashlib.md5()
    for first in range(0x80, 0x100):
        data = b''.join(bytes((first, second)) + b'--' for second in range(0x100))
        whole.update(data.decode(name, 'backslashreplace').encode())
        whole.update(data.decode(name, 'replace').encode())
    print(name, whole.hexdigest())

# Four bytes: the ends of the ranges, and what lies outside.
for data in (b'\x81\x30\x81\x30', b'\x81\x30\x80\x30', b'\x81\x30\x81\x3a', b'\x81\x30a',
             b'\x81\x30AA', b'\x84\x31\xa4\x37', b'\x84\x31\xa4\x39', b'\x84\x31\xa5\x30',
             b'\x85\x30\x81\x30', b'\x8f\x39\xfe\x39', b'\x90\x30\x81\x30', b'\xe3\x32\x9a\x35',
             b'\xe3\x32\x9a\x36', b'\xfe\x39\xfe\x39', b'\x80\x30\x81\x30', b'\xff\x30\x81\x30',
             b'\x81\x30\xff\x30', b'\xa0\x30\x81\x30', b'\x81\x30', b'\x81\x30\x81',
             b'ab\x81\x30\x81', b'\xff\x30', b'\x80\x30\x41'):
    for name in NAMES:
        attempt(lambda: data.decode(name))
    print(ascii(data.decode('gb18030', 'backslashreplace')), ascii(data.decode('gbk', 'replace')))

# Errors and their handlers.
for name in NAMES:
    for handler in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace',
                    'namereplace', 'surrogateescape', 'surrogatepass', 'unheard'):
        print(name, handler)
        for text in ('你好', '价格: \u20ac5', '\u20ac\u20acx', 'ä\u0219', 'a\ud800\ud801b',
                     'a\udc80\udcffb', 'a\udc80\ud801b', '\U0001f600!', 'plain', ''):
            attempt(lambda: text.encode(name, handler))
        for data in (b'\xff', b'\x80', b'a\xff\xffb', b'\xc4\xe3\xba', b'\xc4\xe3\xbaa',
                     b'\xc4\x20', b'a\x81\x30\x81', b'\xfe\xfe\xfe', b'plain', b''):
            attempt(lambda: data.decode(name, handler))

# Names.
for name in ('GBK', 'cp936', 'CP936', '936', 'ms936', 'gb2312', 'GB2312', 'euc-cn', 'EUC_CN',
             'euccn', 'gb2312-80', 'gb2312.1980', 'chinese', 'x-mac-simp-chinese',
             'iso-ir-58', 'csISO58GB231280', 'eucgb2312-cn', 'gb18030-2000', 'GB18030.2000',
             'gb 2312', 'gb_2312', 'gb-18030', 'gb.18030', 'gb.k', 'cp.936', 'windows-936'):
    print(name, end=' ')
    attempt(lambda: '中\u30fb'.encode(name))

print(str(b'\xd6\xd0', 'gbk'), bytes('中', 'gbk'), bytearray(b'\xce\xc4').decode('gbk'))
for text in ('服务器已启动', '聊天室: hello, 世界!\n', '镕喆堃'):
    print([text.encode(name, 'replace') for name in NAMES])
print('文' * 1000 == ('文' * 1000).encode('gbk').decode('gbk'))
print(digest(('汉字 and ASCII ' * 500).encode('gb18030')))
