# shutdown wakes a thread blocked in recv; close of the peer too.
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
results = []
started = threading.Event()

def reader(sock):
    started.set()
    results.append(sock.recv(10))

t = threading.Thread(target=reader, args=(accepted,))
t.start()
started.wait(5)
accepted.shutdown(socket.SHUT_RDWR)
t.join(60)
print(t.is_alive(), results)
listener, client, accepted = pair()
t = threading.Thread(target=reader, args=(client,))
t.start()
accepted.close()
t.join(60)
print(t.is_alive(), results)
