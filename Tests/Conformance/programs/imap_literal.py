# Literals count bytes: {10} followed by exactly ten of them.
import re
import socket

def read_command(f):
    """A line, with its literals put in."""
    parts = []
    while True:
        line = f.readline()
        if not line:
            return None
        m = re.search(rb'\{(\d+)\}\r\n$', line)
        if not m:
            parts.append(line.rstrip(b'\r\n'))
            return parts
        parts.append(line[:m.start()])
        parts.append(f.read(int(m[1])))

def literal(text):
    data = text.encode('utf-8')
    return b'{%d}\r\n%s' % (len(data), data)

a, b = socket.socketpair()
a.sendall(b'A1 NOOP\r\n')
a.sendall(b'A2 LOGIN ' + literal('zoë') + b' ' + literal('two\r\nlines') + b'\r\n')
a.sendall(b'A3 APPEND inbox ' + literal('') + b'\r\n')
a.sendall(b'A4 WRONG {4}\r\nabc)\r\n')
a.close()
f = b.makefile('rb')
while (command := read_command(f)) is not None:
    print(command)
print(len('zoë'), len('zoë'.encode()), len('two\r\nlines'))
