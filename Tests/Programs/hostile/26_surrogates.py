# Lone surrogates and bytes that are no UTF-8, wherever text goes.
import json
import re
import socket

s = '\ud800'
print(repr(s), len(s + s), s.encode('utf-8', 'surrogatepass'), s in 'abc\ud800')
print(ascii('\udcff'.encode('utf-8', 'surrogateescape')), s.upper() == s, s.isalpha(), {s: 1})
print(json.dumps(s), re.sub(s, 'x', s), s.split('\udc00'), f'{s!r:>10}', '%r' % s)
for use in [lambda: print(s), lambda: s.encode(), lambda: b'\xff\xfe'.decode(),
            lambda: open(s), lambda: socket.getaddrinfo(s, 1), lambda: int(s),
            lambda: socket.socket(socket.AF_UNIX).connect('\udcff' * 50),
            lambda: b'\xed\xa0\x80'.decode(), lambda: bytes.fromhex(s), lambda: float(s),
            lambda: s.encode('idna'), lambda: setattr(use, s, 1) or getattr(use, s + s),
            lambda: __import__(s), lambda: socket.inet_aton(s), lambda: socket.gethostbyname(s)]:
    try:
        use()
        print('ended')
    except Exception as error:
        print(type(error).__name__)
raise ValueError(s)
