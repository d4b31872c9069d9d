# Length-prefixed messages over a stream.
import socket
import struct

def receive(sock, count):
    """Exactly `count` bytes, or fewer at the end of the stream."""
    data = b''
    while len(data) < count:
        part = sock.recv(count - len(data))
        if not part:
            break
        data += part
    return data

def send_message(sock, payload):
    sock.sendall(struct.pack('!I', len(payload)) + payload)

def receive_message(sock):
    header = receive(sock, 4)
    if not header:
        return None
    (length,) = struct.unpack('!I', header)
    return receive(sock, length)

a, b = socket.socketpair()
for message in (b'hello', b'', b'x' * 1000, '日本'.encode()):
    send_message(a, message)
a.close()
while (message := receive_message(b)) is not None:
    print(len(message), message[:8])
print(struct.calcsize('cI'), struct.calcsize('!cI'), struct.calcsize('=cI'))
try:
    struct.unpack('!I', b'\x00\x01')
except struct.error as e:
    print(e)
print(struct.pack('!HBI', 1, 2, 3).hex(), struct.pack('<HBI', 1, 2, 3).hex())
