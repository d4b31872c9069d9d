# Patterns of daily use.
import re

def is_ipv4(text):
    m = re.fullmatch(r'(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})', text)
    return bool(m) and all(int(g) < 256 for g in m.groups())
for text in ('127.0.0.1', '256.1.1.1', '1.2.3', 'a.b.c.d', '01.2.3.4'):
    print(text, is_ipv4(text))
for text in ('me@example.org', 'no at sign', 'a@b', 'x.y+z@sub.host.net'):
    print(text, bool(re.match(r'^[\w.+-]+@[\w-]+(\.[\w-]+)+$', text)))
print(re.sub(r'\s+', ' ', '  many \t\n spaces  ').strip())
print(re.sub(r'(?<!^)(?=[A-Z])', '_', 'camelCaseName').lower())
print(re.findall(r'(\w+)=("[^"]*"|\S+)', 'a=1 b="two words" c=x'))
print(re.sub(r'(\d)(?=(\d{3})+$)', r'\1,', '1234567'))
tokens = re.compile(r'\s*(?:(\d+\.?\d*)|(.))')
print([number or op for number, op in tokens.findall('3 + 4.5*(2-1)')])
log = '127.0.0.1 - - [10/Oct/2000:13:55:36] "GET /a HTTP/1.0" 200 2326'
print(re.match(r'(\S+) \S+ \S+ \[(.*?)\] "(\w+) (\S+) .*?" (\d{3}) (\d+)', log).groups())
