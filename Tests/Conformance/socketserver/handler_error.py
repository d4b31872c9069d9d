# An exception in a handler is reported, the server lives on.
import socket
import socketserver

class Division(socketserver.StreamRequestHandler):
    def handle(self):
        a, b = self.rfile.readline().split()
        self.wfile.write(b'%d\n' % (int(a) // int(b)))

class Server(socketserver.TCPServer):
    def handle_error(self, request, client_address):
        import sys
        kind, value, _ = sys.exc_info()
        print('handler failed:', kind.__name__, value)

with Server(('127.0.0.1', 0), Division) as server:
    for line in (b'10 3\n', b'1 0\n', b'x 1\n', b'9 3\n'):
        with socket.create_connection(server.server_address) as c:
            c.sendall(line)
            server.handle_request()
            print(c.makefile('rb').read())
