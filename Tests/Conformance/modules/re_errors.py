# Patterns that are wrong.
import re

for pattern in ('(', ')', '[', '*a', 'a**', '(?P<x>', '(?P<1>a)', '\\', 'a{3,1}', '[z-a]', r'\1', '(?<=a*)b', '(?Z)', r'\q', '(?P=n)', '(?P<a>x)(?P<a>y)', '?'):
    try:
        re.compile(pattern)
        print(pattern, 'is fine')
    except re.error as e:
        print(pattern, '->', e)
try:
    re.compile('ab(c')
except re.error as e:
    print(e.msg, e.pos, e.pattern, e.lineno, e.colno)
for call in (lambda: re.search('a', b'a'), lambda: re.search(b'a', 'a'), lambda: re.search('a', None), lambda: re.sub('a', 1, 'a')):
    try:
        call()
    except TypeError as e:
        print(e)
try:
    re.sub('(a)', r'\2', 'a')
except re.error as e:
    print(e)
