# A UDP server in a thread, ended by a message.
import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(('127.0.0.1', 0))
served = []

def serve():
    while True:
        data, address = server.recvfrom(1024)
        if data == b'stop':
            server.sendto(b'bye', address)
            return
        served.append(data)
        server.sendto(data[::-1], address)

t = threading.Thread(target=serve)
t.start()
c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
c.settimeout(60)
for word in (b'one', b'two', b'stop'):
    c.sendto(word, server.getsockname())
    print(c.recvfrom(100)[0])
t.join()
print(served)
