# fails: bears-leaving; diagnosis: none
import socket
import socketserver
import sys

GREETING = '欢迎访问入门教学！\r\n'.encode()


class Greeting(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(GREETING)
        self.request.shutdown(socket.SHUT_WR)
        self.request.settimeout(0.2)
        try:
            while self.request.recv(4096):
                pass
        except TimeoutError:
            pass


class Server(socketserver.TCPServer):
    allow_reuse_address = True

    def handle_error(self, request, client_address):
        raise


port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
with Server(('127.0.0.1', port), Greeting) as server:
    server.serve_forever()
