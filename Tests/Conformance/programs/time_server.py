# A server that packs a date and a client that unpacks it.
import datetime
import socket
import struct
import threading

FIXED = datetime.datetime(2024, 2, 29, 13, 5, 9)

def serve(listener):
    for _ in range(3):
        conn, _ = listener.accept()
        with conn:
            kind = conn.recv(1)
            if kind == b't':
                conn.sendall(FIXED.isoformat().encode())
            elif kind == b'b':
                conn.sendall(struct.pack('!H5B', FIXED.year, *FIXED.timetuple()[1:6]))
            else:
                conn.sendall(b'?')

listener = socket.create_server(('127.0.0.1', 0))
t = threading.Thread(target=serve, args=(listener,))
t.start()
for kind in (b't', b'b', b'x'):
    with socket.create_connection(listener.getsockname()) as c:
        c.sendall(kind)
        answer = b''.join(iter(lambda: c.recv(100), b''))
    if kind == b't':
        when = datetime.datetime.fromisoformat(answer.decode())
    elif kind == b'b':
        when = datetime.datetime(*struct.unpack('!H5B', answer))
    else:
        when = answer
    print(kind, len(answer), when)
t.join()
print(FIXED + datetime.timedelta(days=1), FIXED.strftime('%A %d %B %Y'))
