# Patterns over bytes, for what sockets bring.
import re

head = b'GET /index.html?x=1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12\r\n\r\nhello world!'
m = re.match(rb'(\w+) (\S+) HTTP/(\d)\.(\d)\r\n', head)
print(m.groups(), m.end())
print(re.findall(rb'^([\w-]+): (.*?)\r$', head, re.M))
print(re.split(rb'\r\n\r\n', head, 1)[1], re.sub(rb'o', b'0', b'foo'), re.search(rb'[\x80-\xff]+', b'ab\xc3\xa9').span())
print(re.fullmatch(rb'\d+', b'123').group(), int(re.search(rb'Length: (\d+)', head)[1]), re.escape(b'a.b'))
print(re.match(rb'\w', 'é'.encode()), re.compile(b'x').pattern)
for line in (b'USER ann', b'quit', b'SEND bob hello there', b''):
    m = re.fullmatch(rb'(?P<verb>[A-Z]+)(?: (?P<rest>.*))?', line)
    print(m.groupdict() if m else None)
