# An echo server with one select loop for all its clients.
import select
import socket
import threading

def serve(listener, clients):
    sockets = [listener]
    outgoing = {}
    left = 0
    while left < clients:
        readable, writable, broken = select.select(sockets, [s for s in outgoing if outgoing[s]], sockets)
        for s in readable:
            if s is listener:
                conn, _ = s.accept()
                conn.setblocking(False)
                sockets.append(conn)
                outgoing[conn] = b''
            else:
                data = s.recv(1024)
                if data:
                    outgoing[s] += data
                else:
                    sockets.remove(s)
                    del outgoing[s]
                    s.close()
                    left += 1
        for s in writable:
            if s in outgoing:
                sent = s.send(outgoing[s])
                outgoing[s] = outgoing[s][sent:]
    listener.close()

listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen()
address = listener.getsockname()
t = threading.Thread(target=serve, args=(listener, 3))
t.start()
clients = [socket.create_connection(address) for _ in range(3)]
files = [c.makefile('rb') for c in clients]
for round_number in range(2):
    for number, c in enumerate(clients):
        c.sendall(b'round %d client %d\n' % (round_number, number))
for f in files:
    print(f.readline(), f.readline())
for c, f in zip(clients, files):
    f.close()
    c.close()
t.join()
print('server ended:', not t.is_alive())
