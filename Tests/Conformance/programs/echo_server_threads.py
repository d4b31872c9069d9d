# An echo server with one thread a client, and clients one after another.
import socket
import threading

class EchoServer:
    def __init__(self, host='127.0.0.1', port=0):
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.sock.bind((host, port))
        self.sock.listen()
        self.address = self.sock.getsockname()
        self.threads = []
        self.echoed = 0
        self.lock = threading.Lock()

    def run(self):
        while True:
            try:
                conn, addr = self.sock.accept()
            except OSError:
                break
            t = threading.Thread(target=self.handle, args=(conn, addr))
            t.start()
            self.threads.append(t)

    def handle(self, conn, addr):
        with conn:
            while True:
                data = conn.recv(4096)
                if not data:
                    break
                with self.lock:
                    self.echoed += len(data)
                conn.sendall(data)

    def stop(self):
        self.sock.shutdown(socket.SHUT_RDWR)
        self.sock.close()

server = EchoServer()
main = threading.Thread(target=server.run)
main.start()
for i in range(3):
    with socket.create_connection(server.address) as c:
        message = f'message {i} '.encode() * (i + 1)
        c.sendall(message)
        c.shutdown(socket.SHUT_WR)
        back = b''.join(iter(lambda: c.recv(16), b''))
        print(back == message, len(back))
server.stop()
main.join()
for t in server.threads:
    t.join()
print(len(server.threads), 'clients,', server.echoed, 'bytes')
