# The selectors module's way of an echo server.
import selectors
import socket
import threading

sel = selectors.DefaultSelector()
finished = []

def accept(sock, mask):
    conn, addr = sock.accept()
    conn.setblocking(False)
    sel.register(conn, selectors.EVENT_READ, read)

def read(conn, mask):
    data = conn.recv(1000)
    if data:
        conn.sendall(data.swapcase())
    else:
        sel.unregister(conn)
        conn.close()
        finished.append('client')

def loop(count):
    while len(finished) < count:
        for key, mask in sel.select(5):
            key.data(key.fileobj, mask)

listener = socket.create_server(('127.0.0.1', 0))
listener.setblocking(False)
sel.register(listener, selectors.EVENT_READ, accept)
t = threading.Thread(target=loop, args=(2,))
t.start()
a = socket.create_connection(listener.getsockname())
b = socket.create_connection(listener.getsockname())
for sock, text in ((a, b'Hello'), (b, b'wORLD'), (a, b'Again')):
    sock.sendall(text)
    print(sock.recv(len(text), socket.MSG_WAITALL))
a.close()
b.close()
t.join()
sel.unregister(listener)
sel.close()
listener.close()
print(finished)
