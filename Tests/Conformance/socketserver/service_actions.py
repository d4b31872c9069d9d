# Counting in the server: state shared by handlers.
import socket
import socketserver
import threading

class Counter(socketserver.StreamRequestHandler):
    def handle(self):
        with self.server.lock:
            self.server.visits += 1
            number = self.server.visits
        self.wfile.write(b'%d' % number)

class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = False
    block_on_close = True
    def __init__(self, *args):
        super().__init__(*args)
        self.lock = threading.Lock()
        self.visits = 0

server = Server(('127.0.0.1', 0), Counter)
t = threading.Thread(target=server.serve_forever, args=(0.01,))
t.start()
seen = []
for _ in range(5):
    with socket.create_connection(server.server_address) as c:
        seen.append(int(c.makefile().read()))
print(seen)
server.shutdown()
t.join()
server.server_close()
print(server.visits, threading.active_count())
