# A small key-value server with a line protocol.
import socket
import socketserver
import threading

class Store(socketserver.StreamRequestHandler):
    def handle(self):
        for raw in self.rfile:
            command, *words = raw.decode().split()
            method = getattr(self, 'do_' + command.lower(), None)
            if method is None:
                reply = f'ERR unknown {command}'
            else:
                try:
                    reply = method(*words)
                except TypeError:
                    reply = 'ERR arguments'
                except KeyError as e:
                    reply = f'ERR no key {e}'
            self.wfile.write(f'{reply}\n'.encode())
            if reply == 'BYE':
                break

    def do_set(self, key, value):
        self.server.data[key] = value
        return 'OK'

    def do_get(self, key):
        return self.server.data[key]

    def do_del(self, *keys):
        return sum(1 for k in keys if self.server.data.pop(k, None) is not None)

    def do_keys(self):
        return ' '.join(sorted(self.server.data)) or '(none)'

    def do_quit(self):
        return 'BYE'

server = socketserver.ThreadingTCPServer(('127.0.0.1', 0), Store)
server.data = {}
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
with socket.create_connection(server.server_address) as s:
    f = s.makefile('rw', newline='\n')
    for line in ('KEYS', 'SET a 1', 'SET b two', 'GET a', 'GET zzz', 'SET a', 'JUMP', 'KEYS', 'DEL a b c', 'KEYS', 'QUIT'):
        f.write(line + '\n')
        f.flush()
        print(f'{line:10} -> {f.readline().strip()}')
    print(repr(f.readline()))
server.shutdown()
server.server_close()
