# verify_request and process_request as hooks.
import socket
import socketserver

class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(b'welcome %d' % self.server.count)

class Picky(socketserver.TCPServer):
    count = 0
    def verify_request(self, request, client_address):
        self.count += 1
        return self.count % 2 == 1
    def close_request(self, request):
        print('closing', self.count)
        super().close_request(request)

with Picky(('127.0.0.1', 0), Handler) as server:
    for _ in range(4):
        with socket.create_connection(server.server_address) as c:
            server.handle_request()
            print(c.makefile('rb').read())
