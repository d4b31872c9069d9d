# The tutorial's greeting: 11 characters, 29 bytes.
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
msg = '欢迎访问入门教学！' + '\r\n'
print(len(msg), len(msg.encode('utf-8')))
print(accepted.send(msg.encode('utf-8')))
accepted.close()
data = b''
while True:
    part = client.recv(1024)
    if not part:
        break
    data += part
print(data.decode('utf-8'), end='')
print(data[:4])
try:
    data[:4].decode()
except UnicodeDecodeError as e:
    print(e)
print(data[:3].decode(), data.decode('ascii', 'replace').count('\ufffd'))
print(b'quit' == 'quit', data == msg, data == msg.encode())
