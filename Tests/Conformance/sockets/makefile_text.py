# makefile in text mode: decoding and line ends.
import socket

a, b = socket.socketpair()
a.sendall('naïve\r\ncafé\nüber\r\n'.encode('utf-8'))
a.shutdown(socket.SHUT_WR)
f = b.makefile('r', encoding='utf-8')
print(type(f).__name__, f.encoding, f.newlines)
print(repr(f.readline()))
print([line for line in f])

a, b = socket.socketpair()
a.sendall(b'one\r\ntwo\nthree\r')
a.close()
print(repr(b.makefile('r', newline='').read()))

a, b = socket.socketpair()
w = a.makefile('w', encoding='utf-8', newline='\r\n')
print(w.write('line\n'), w.write('中\n'))
w.flush()
print(b.recv(100))
print('plain', file=w, flush=True)
print(b.recv(100))
a.sendall(b'x')
a.sendall(b'\xff\n')
try:
    b.makefile('r', encoding='ascii').readline()
except UnicodeDecodeError as e:
    print(e)
