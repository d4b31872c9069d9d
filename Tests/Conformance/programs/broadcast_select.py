# One select loop: each line goes to every other client.
import select
import socket

listener = socket.create_server(('127.0.0.1', 0))
clients = [socket.create_connection(listener.getsockname()) for _ in range(3)]
members = []
buffers = {}

def step():
    """Handle what is ready; True when something was."""
    ready, _, _ = select.select([listener] + members, [], [], 0.05)
    for s in ready:
        if s is listener:
            conn, _ = listener.accept()
            members.append(conn)
            buffers[conn] = b''
            continue
        data = s.recv(1024)
        if not data:
            members.remove(s)
            del buffers[s]
            s.close()
            continue
        buffers[s] += data
        while b'\n' in buffers[s]:
            line, buffers[s] = buffers[s].split(b'\n', 1)
            for other in members:
                if other is not s:
                    other.sendall(b'> ' + line + b'\n')
    return bool(ready)

while len(members) < 3:
    step()
files = [c.makefile('rb') for c in clients]
clients[0].sendall(b'from zero\n')
clients[1].sendall(b'from ')
while step():
    pass
clients[1].sendall(b'one\n')
while step():
    pass
print(files[1].readline(), files[2].readline(), files[2].readline(), files[0].readline())
files[2].close()
clients[2].close()
while step():
    pass
print(len(members), len(buffers))
clients[0].sendall(b'bye\n')
while step():
    pass
print(files[1].readline())
