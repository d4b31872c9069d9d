# sendall to a reader in a thread: all of it, in order.
import hashlib
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

listener, client, accepted = pair()
payload = bytes(range(256)) * 4096
received = bytearray()

def reader():
    while True:
        data = accepted.recv(65536)
        if not data:
            break
        received.extend(data)

t = threading.Thread(target=reader)
t.start()
print(client.sendall(payload))
client.close()
t.join()
print(len(received), received == payload)
print(hashlib.md5(received).hexdigest() == hashlib.md5(payload).hexdigest())
