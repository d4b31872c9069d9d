# fails: greets; diagnosis: none
import socketserver
import sys

GREETING = '欢迎访问入门教学！\r\n'.encode()


class Greeting(socketserver.BaseRequestHandler):
    def handle(self):
        try:
            self.request.sendall(GREETING)
        except OSError:
            pass


class Server(socketserver.TCPServer):
    allow_reuse_address = True
    requests = []

    def shutdown_request(self, request):
        self.requests.append(request)


port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
with Server(('127.0.0.1', port), Greeting) as server:
    server.serve_forever()
