# Lines cut wherever the stream was cut.
import socket

def lines(sock):
    buffer = b''
    while True:
        part = sock.recv(7)
        if not part:
            if buffer:
                yield buffer, False
            return
        buffer += part
        while b'\r\n' in buffer:
            line, _, buffer = buffer.partition(b'\r\n')
            yield line, True

a, b = socket.socketpair()
for piece in (b'HELO me\r', b'\nMAIL FROM:<a@b>\r\nRC', b'PT TO:<c@d>\r\n', b'\r\nunfini', b'shed'):
    a.sendall(piece)
a.close()
for line, complete in lines(b):
    print(line.decode(), complete)
