# Compiled patterns and flags.
import re

p = re.compile(r'(?P<word>\w+)\s+(\d+)', re.IGNORECASE | re.MULTILINE)
print(p.pattern, p.groups, p.groupindex, p.flags & re.I == re.I)
print(p.search('Abc 12').groups(), p.findall('a 1\nb 2'), p.sub(r'\2', 'a 1 b 2'), p.split('x 1;'))
print(p.match('  a 1'), p.match('  a 1', 2).group(), p.search('a 1 b 2', 1, 4), p.fullmatch('a 1') is not None)
print(repr(re.compile('a')), repr(re.compile('a', re.I)), repr(re.compile('a', re.I | re.S)))
print(re.compile('x') == re.compile('x'), re.compile(p) is p)
print(re.findall('é|É', 'éÉ'), re.findall('(?i)É', 'éÉ'), re.findall(r'\w', 'é1_-', re.A))
print(re.I, repr(re.MULTILINE), re.I | re.M)
print(re.findall(r'^\w', 'a\nb\nc', re.M), re.findall(r'\w$', 'a\nb', re.MULTILINE))
print(bool(re.compile('a').search('b')), [m.group() for m in re.compile(r'\d').finditer('1a2')])
