# A client that never blocks: connect, send and receive as states.
import errno
import select
import socket

listener = socket.create_server(('127.0.0.1', 0))
states = []
c = socket.socket()
c.setblocking(False)
code = c.connect_ex(listener.getsockname())
states.append(errno.errorcode.get(code, 'connected'))
select.select([], [c], [], 5)
states.append(c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
conn, _ = listener.accept()
outgoing = memoryview(b'q' * 300_000)
incoming = bytearray()
received = 0
conn.setblocking(False)
while received < 300_000 or len(incoming) < 6:
    want_write = [c] if outgoing else []
    readable, writable, _ = select.select([c, conn], want_write, [], 5)
    if c in writable:
        outgoing = outgoing[c.send(outgoing):]
    if conn in readable:
        received += len(conn.recv(65536))
        if received == 300_000:
            conn.sendall(b'thanks')
    if c in readable:
        incoming += c.recv(100)
states.append('sent')
print(states)
print(received, bytes(incoming))
for sock in (c, conn):
    try:
        sock.recv(1)
    except BlockingIOError as e:
        print(errno.errorcode[e.errno])
