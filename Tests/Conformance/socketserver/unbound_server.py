# bind_and_activate=False, server_bind and server_activate by hand.
import socket
import socketserver

class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(b'ok')

server = socketserver.TCPServer(('127.0.0.1', 0), Handler, bind_and_activate=False)
print(server.server_address, server.socket.getsockname())
server.allow_reuse_address = True
server.server_bind()
print(server.server_address[1] > 0)
print(server.socket.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
server.server_activate()
c = socket.create_connection(server.server_address)
server.handle_request()
print(c.recv(2, socket.MSG_WAITALL))
print(server.fileno() == server.socket.fileno())
try:
    socketserver.TCPServer(server.server_address, Handler)
except OSError as e:
    print(e)
server.server_close()
print(server.get_request.__name__, server.RequestHandlerClass.__name__)
