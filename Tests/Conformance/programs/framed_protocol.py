# JSON messages, each after its length; a small calculator behind them.
import json
import socket
import struct
import threading

class Channel:
    header = struct.Struct('>I')

    def __init__(self, sock):
        self.sock = sock

    def _exactly(self, n):
        data = bytearray()
        while len(data) < n:
            part = self.sock.recv(n - len(data))
            if not part:
                if data:
                    raise EOFError(f'{len(data)} of {n} bytes')
                return None
            data += part
        return bytes(data)

    def send(self, message):
        payload = json.dumps(message, sort_keys=True).encode()
        self.sock.sendall(self.header.pack(len(payload)) + payload)

    def receive(self):
        head = self._exactly(self.header.size)
        if head is None:
            return None
        return json.loads(self._exactly(*self.header.unpack(head)))

def calculate(request):
    operations = {'add': lambda a, b: a + b, 'div': lambda a, b: a / b}
    try:
        return {'ok': True, 'result': operations[request['op']](*request['args'])}
    except Exception as e:
        return {'ok': False, 'error': f'{type(e).__name__}: {e}'}

def serve(sock):
    channel = Channel(sock)
    while (request := channel.receive()) is not None:
        channel.send(calculate(request))
    sock.close()

a, b = socket.socketpair()
t = threading.Thread(target=serve, args=(b,))
t.start()
channel = Channel(a)
for op, *args in (('add', 2, 3), ('div', 1, 4), ('div', 1, 0), ('pow', 2, 2), ('add', 'é', 'ß'), ('add', 1)):
    channel.send({'op': op, 'args': args})
    print(channel.receive())
a.shutdown(socket.SHUT_WR)
print(channel.receive())
t.join()
c, d = socket.socketpair()
c.sendall(b'\x00\x00')
c.close()
try:
    Channel(d).receive()
except EOFError as e:
    print('EOFError:', e)
