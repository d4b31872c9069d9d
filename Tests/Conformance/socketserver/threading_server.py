# ThreadingTCPServer: clients side by side.
import socket
import socketserver
import threading

class Greeter(socketserver.StreamRequestHandler):
    def handle(self):
        name = self.rfile.readline().decode().strip()
        self.wfile.write(f'hello {name}\n'.encode())

class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

print([c.__name__ for c in socketserver.ThreadingTCPServer.__mro__[:4]])
with Server(('127.0.0.1', 0), Greeter) as server:
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    clients = [socket.create_connection(server.server_address) for _ in range(3)]
    for number in (2, 0, 1):
        c = clients[number]
        c.sendall(b'client %d\n' % number)
        print(c.makefile().readline().strip())
    for c in clients:
        c.close()
    server.shutdown()
print('done')
