# TCPServer with serve_forever in a thread.
import socket
import socketserver
import threading

class Upper(socketserver.BaseRequestHandler):
    def handle(self):
        data = self.request.recv(1024)
        self.request.sendall(data.upper())

server = socketserver.TCPServer(('127.0.0.1', 0), Upper)
print(server.server_address[0], server.server_address[1] > 0)
print(server.socket.type.name, server.request_queue_size, server.allow_reuse_address)
t = threading.Thread(target=server.serve_forever, kwargs={'poll_interval': 0.01})
t.start()
for word in (b'hello', b'again'):
    with socket.create_connection(server.server_address) as c:
        c.sendall(word)
        print(c.makefile('rb').read())
server.shutdown()
t.join()
server.server_close()
print(server.socket.fileno(), t.is_alive())
