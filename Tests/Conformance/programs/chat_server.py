# A chat: what one says, the others hear.
import socket
import threading

class ChatServer:
    def __init__(self):
        self.listener = socket.create_server(('127.0.0.1', 0))
        self.clients = {}
        self.lock = threading.Lock()

    def broadcast(self, text, sender=None):
        with self.lock:
            for name in sorted(self.clients):
                if name != sender:
                    self.clients[name].sendall((text + '\n').encode())

    def serve(self, count):
        threads = []
        for _ in range(count):
            conn, _ = self.listener.accept()
            t = threading.Thread(target=self.talk, args=(conn,))
            t.start()
            threads.append(t)
        for t in threads:
            t.join()

    def talk(self, conn):
        with conn, conn.makefile('r', encoding='utf-8') as lines:
            name = lines.readline().strip()
            self.broadcast(f'* {name} joined')
            with self.lock:
                self.clients[name] = conn
            conn.sendall(f'* welcome {name}\n'.encode())
            for line in lines:
                line = line.rstrip()
                if line == '/quit':
                    break
                self.broadcast(f'<{name}> {line}', name)
            with self.lock:
                del self.clients[name]
            conn.sendall(b'* bye\n')
            self.broadcast(f'* {name} left')

class Client:
    def __init__(self, address, name):
        self.sock = socket.create_connection(address)
        self.lines = self.sock.makefile('r', encoding='utf-8')
        self.name = name
        self.say(name)
    def say(self, text):
        self.sock.sendall((text + '\n').encode())
    def hear(self):
        print(f'{self.name} hears: {self.lines.readline().rstrip()}')

server = ChatServer()
t = threading.Thread(target=server.serve, args=(3,))
t.start()
ann = Client(server.listener.getsockname(), 'ann')
ann.hear()
bob = Client(server.listener.getsockname(), 'bob')
ann.hear()
bob.hear()
cyd = Client(server.listener.getsockname(), 'cyd')
for c in (ann, bob, cyd):
    c.hear()
bob.say('hello all')
ann.hear()
cyd.hear()
cyd.say('你好 bob')
ann.hear()
bob.hear()
for c, others in ((ann, (bob, cyd)), (bob, (cyd,)), (cyd, ())):
    c.say('/quit')
    c.hear()
    for other in others:
        other.hear()
t.join()
print(server.clients)
