# UDPServer: request is (data, socket).
import socket
import socketserver
import threading

class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data.upper(), self.client_address)

with socketserver.UDPServer(('127.0.0.1', 0), Handler) as server:
    print(server.socket.type.name, server.max_packet_size)
    t = threading.Thread(target=server.serve_forever, args=(0.01,))
    t.start()
    c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    c.settimeout(60)
    for word in (b'ping', b'', b'pong'):
        c.sendto(word, server.server_address)
        print(c.recvfrom(100)[0])
    server.shutdown()
    t.join()

class Datagram(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(b'<' + self.rfile.read() + b'>')

with socketserver.UDPServer(('127.0.0.1', 0), Datagram) as server:
    c.sendto(b'file-like', server.server_address)
    server.handle_request()
    print(c.recv(100))
