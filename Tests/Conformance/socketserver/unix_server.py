# UnixStreamServer on an abstract name.
import os
import socket
import socketserver

class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b'got ' + self.rfile.readline())
        print(repr(self.client_address))

name = '\0socketserver-%d' % os.getpid()
with socketserver.UnixStreamServer(name, Handler) as server:
    print(server.address_family.name, server.server_address == name.encode())
    c = socket.socket(socket.AF_UNIX)
    c.connect(name)
    c.sendall(b'letter\n')
    server.handle_request()
    print(c.makefile('rb').read())
