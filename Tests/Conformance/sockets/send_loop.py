# Sending everything with send in a loop.
import socket
import threading

def pair():
    """A listener, a client and the accepted socket, on the loopback."""
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    client = socket.socket()
    client.connect(listener.getsockname())
    accepted, _ = listener.accept()
    return listener, client, accepted

def send_everything(sock, data):
    calls = 0
    view = memoryview(data)
    while view:
        n = sock.send(view)
        view = view[n:]
        calls += 1
    return calls

listener, client, accepted = pair()
payload = b'0123456789' * 100_000
sizes = []

def reader():
    total = 0
    while data := accepted.recv(65536):
        total += len(data)
    sizes.append(total)

t = threading.Thread(target=reader)
t.start()
print(send_everything(client, payload) >= 1)
client.shutdown(socket.SHUT_WR)
t.join()
print(sizes, sizes[0] == len(payload))
