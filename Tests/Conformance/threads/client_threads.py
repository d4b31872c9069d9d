# Several clients at once; a thread for each on the server.
import socket
import threading

listener = socket.create_server(('127.0.0.1', 0))

def handle(conn):
    with conn, conn.makefile('rb') as f:
        for line in f:
            conn.sendall(str(int(line) ** 2).encode() + b'\n')

def serve(count):
    handlers = []
    for _ in range(count):
        conn, _ = listener.accept()
        t = threading.Thread(target=handle, args=(conn,))
        t.start()
        handlers.append(t)
    for t in handlers:
        t.join()

answers = {}

def client(n):
    with socket.create_connection(listener.getsockname()) as s:
        f = s.makefile('rb')
        s.sendall(b'%d\n%d\n' % (n, n + 100))
        answers[n] = [int(f.readline()), int(f.readline())]
        f.close()

server = threading.Thread(target=serve, args=(5,))
server.start()
clients = [threading.Thread(target=client, args=(n,)) for n in range(5)]
for t in clients: t.start()
for t in clients: t.join()
server.join()
for n in sorted(answers):
    print(n, answers[n])
