# MSG_WAITALL waits for all the bytes, or the end of the stream.
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
go = threading.Event()

def sender():
    client.sendall(b'abc')
    go.wait(60)
    client.sendall(b'def')
    client.sendall(b'gh')
    client.close()

t = threading.Thread(target=sender)
t.start()
print(accepted.recv(3, socket.MSG_WAITALL))
go.set()
print(accepted.recv(3, socket.MSG_WAITALL))
print(accepted.recv(100, socket.MSG_WAITALL))
print(accepted.recv(100, socket.MSG_WAITALL))
t.join()
