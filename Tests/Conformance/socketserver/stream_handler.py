# StreamRequestHandler: rfile and wfile.
import socket
import socketserver
import threading

class Lines(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            word = line.strip().decode()
            if word == 'quit':
                self.wfile.write(b'bye\r\n')
                return
            self.wfile.write(f'{word[::-1]}\r\n'.encode())

with socketserver.TCPServer(('127.0.0.1', 0), Lines) as server:
    t = threading.Thread(target=server.serve_forever, args=(0.01,))
    t.start()
    with socket.create_connection(server.server_address) as c:
        f = c.makefile('rb')
        c.sendall(b'abc\r\ndef\r\n')
        print(f.readline(), f.readline())
        c.sendall(b'quit\r\nignored\r\n')
        print(f.readline())
        f.close()
    server.shutdown()
    t.join()
print('closed', server.fileno())
