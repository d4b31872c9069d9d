# settimeout and the waits of recv, recvfrom, recv_into.
import socket

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
accepted.settimeout(0.01)
for call in (lambda: accepted.recv(1), lambda: accepted.recvfrom(1),
             lambda: accepted.recv_into(bytearray(1)), lambda: accepted.recvmsg(1)):
    try:
        call()
    except TimeoutError as e:
        print(type(e).__name__, str(e), e.errno, e.args)
print(socket.timeout is TimeoutError)
client.sendall(b'ok')
accepted.settimeout(5)
print(accepted.recv(2, socket.MSG_WAITALL)[:1])
try:
    accepted.settimeout(0.01)
    accepted.recv(1)
    accepted.recv(1)
except OSError as e:
    print(repr(e))
print('the socket is still good:', client.send(b'!'), accepted.gettimeout())
accepted.settimeout(None)
print(accepted.gettimeout())
