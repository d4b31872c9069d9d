# search, match, fullmatch.
import re

m = re.search(r'(\d+)-(\d+)', 'call 555-1234 now')
print(m.group(), m.group(0), m.group(1), m.group(1, 2), m.groups(), m[2])
print(m.start(), m.end(), m.span(), m.span(2), m.string, m.re.pattern, m.lastindex)
print(repr(m))
print(re.match('b', 'abc'), re.match('a', 'abc').group(), re.fullmatch('abc', 'abc') is not None, re.fullmatch('ab', 'abc'))
m = re.search(r'(?P<host>[\w.]+):(?P<port>\d+)', 'at localhost:8080.')
print(m['host'], m.group('port'), m.groupdict(), m.lastgroup)
print(re.match(r'(a)|(b)', 'b').groups(), re.match(r'(a)|(b)', 'b').groups('none'), re.match(r'(a)?b', 'b').span(1))
for call in (lambda: m.group(9), lambda: m['nope']):
    try:
        call()
    except IndexError as e:
        print(e)
print(m.expand(r'\g<port>@\1'), bool(m))
if re.search('x', 'abc') is None:
    print('not found')
