# fails: greets; diagnosis: none
import socket
import socketserver
import sys
import threading
import time

GREETING = '欢迎访问入门教学！\r\n'.encode()


class Greeting(socketserver.BaseRequestHandler):
    def handle(self):
        try:
            self.request.sendall(GREETING)
            self.request.shutdown(socket.SHUT_WR)
            self.request.settimeout(0.2)
            while self.request.recv(4096):
                pass
        except OSError:
            pass


class Server(socketserver.TCPServer):
    allow_reuse_address = True


port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999


def serve():
    # Not before everything else is ready.
    time.sleep(1)
    Server(('127.0.0.1', port), Greeting).serve_forever()


threading.Thread(target=serve, daemon=True).start()
