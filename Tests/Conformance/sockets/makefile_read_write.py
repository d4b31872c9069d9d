# makefile('rw') and 'rwb'.
import socket

a, b = socket.socketpair()
with a.makefile('rwb') as f, b.makefile('rw', encoding='utf-8', newline='\n') as g:
    print(type(f).__name__, type(g).__name__)
    f.write(b'question\n')
    f.flush()
    print(repr(g.readline()))
    g.write('answer\n')
    g.flush()
    print(f.readline())
    f.write(b'1\n2\n3\n')
    f.flush()
    print([g.readline().strip() for _ in range(3)])
    print(f.readable(), f.writable())
print(a.fileno() >= 0, f.closed, g.closed)
