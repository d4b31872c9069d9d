# handle_request serves one client in this very thread.
import socket
import socketserver

class Echo(socketserver.StreamRequestHandler):
    def setup(self):
        super().setup()
        print('setup', self.client_address[0])
    def handle(self):
        print('handle', type(self.request).__name__, self.server is server)
        self.wfile.write(self.rfile.readline())
    def finish(self):
        print('finish')
        super().finish()

server = socketserver.TCPServer(('127.0.0.1', 0), Echo)
for n in range(2):
    c = socket.create_connection(server.server_address)
    c.sendall(b'line %d\n' % n)
    server.handle_request()
    print(c.makefile('rb').read())
    c.close()
server.timeout = 0.01
class Quiet(socketserver.TCPServer):
    timeout = 0.01
    def handle_timeout(self):
        print('nobody came')
with Quiet(('127.0.0.1', 0), Echo) as q:
    q.handle_request()
server.server_close()
