# A proxy that forwards both ways and counts.
import socket
import threading

def pump(source, target, counts, name):
    total = 0
    while data := source.recv(4096):
        total += len(data)
        target.sendall(data)
    counts[name] = total
    target.shutdown(socket.SHUT_WR)

def proxy(listener, upstream, counts):
    conn, _ = listener.accept()
    with conn, socket.create_connection(upstream) as behind:
        there = threading.Thread(target=pump, args=(conn, behind, counts, 'to server'))
        there.start()
        pump(behind, conn, counts, 'to client')
        there.join()

def origin(listener):
    conn, _ = listener.accept()
    with conn:
        request = b''.join(iter(lambda: conn.recv(100), b''))
        conn.sendall(request * 3)

server = socket.create_server(('127.0.0.1', 0))
front = socket.create_server(('127.0.0.1', 0))
counts = {}
threads = [threading.Thread(target=origin, args=(server,)),
           threading.Thread(target=proxy, args=(front, server.getsockname(), counts))]
for t in threads:
    t.start()
with socket.create_connection(front.getsockname()) as c:
    c.sendall(b'through the proxy. ')
    c.shutdown(socket.SHUT_WR)
    print(c.makefile('r').read())
for t in threads:
    t.join()
print(sorted(counts.items()))
