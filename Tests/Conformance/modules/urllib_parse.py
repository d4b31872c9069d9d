from urllib.parse import *
import urllib.parse
import urllib

print(urllib.parse.urlparse is urlparse)
URLS = ['http://user:pw@Host.COM:8080/a/b;p?x=1&y=2#frag', 'https://[::1]:443/', 'tcp://1.2.3.4:9',
        'mailto:a@b.c', '//host/path', '/only/path?q', 'x', '', 'HTTP://h', 'http://h:99999/',
        'http://h:abc/', 'http://a@b@c:1/d', 'path;p1;p2?q?r#s#t', 'http://host?q', 'a:b:c',
        ' http://h/ ', 'ht tp://x', 'http://[fe80::1%eth0]/']
for url in URLS:
    r = urlparse(url)
    print(repr(url), r, urlsplit(url))
    print('  ', r.username, r.password, r.hostname, r.geturl())
    try:
        print('  ', r.port)
    except ValueError as error:
        print('  ', error)
print(urlparse(b'http://h:1/p?q#f'), urlparse(b'http://h:1/p').hostname)
print(urlsplit('http://h').encode(), urlsplit(b'http://h').decode())
try:
    urlsplit('http://[::1/')
except ValueError as error:
    print(error)
for base, url in [('http://a/b/c/d', x) for x in (
        'g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', '', '.', '..', '../..', '../../g',
        '../../../g', 'g;x=1/../y', 'http:g', 'ftp://x/y', './../g', 'g/./h', 'g/../h')]:
    print(url, urljoin(base, url))
print(urldefrag('http://h/p#f'), urldefrag('x'), urldefrag('a#b').geturl())
print(quote('a b/c?d=é你~_.-+&'), quote('a/b', safe=''), quote(b'\xff \x00'), quote_plus('a b+c/'))
print(unquote('a%20b%2Fc%E4%BD%A0%zz%f'), unquote_plus('a+b%2B'), unquote_to_bytes('%ff%zz'),
      unquote('%ff'), unquote('é%41'), quote(''), unquote(''))
print(urlencode({'a': 1, 'b': 'x y', 'c': 'é&='}), urlencode([('a', [1, 2])], doseq=True),
      urlencode([('a', (1, 2))]), urlencode({'a': b'\xff'}), urlencode({}))
print(parse_qs('a=1&a=2&b=&c'), parse_qs('a=1&a=2&b=&c', keep_blank_values=True),
      parse_qsl('x=%20y+z&n=%E4%BD%A0'), parse_qsl(b'a=b'), parse_qsl(''))
for call in [lambda: parse_qsl('a&b=1', strict_parsing=True), lambda: urlencode('abc'),
             lambda: urlencode(1), lambda: quote('a', encoding='latin-1', safe=1),
             lambda: quote(b'a', encoding='utf-8'), lambda: quote_from_bytes('a'),
             lambda: parse_qs('a=1&b=2', max_num_fields=1), lambda: urljoin('a', b'b')]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
