# fails: pieces; diagnosis: M02
import struct


def send_frame(sock, payload):
    sock.sendall(struct.pack('!I', len(payload)) + payload)


def recv_frame(sock, limit):
    data = sock.recv(65536)
    if not data:
        return None
    length, = struct.unpack('!I', data[:4])
    if length > limit:
        raise ValueError
    return data[4:4 + length]


def receive(sock, n):
    data = b''
    while len(data) < n:
        piece = sock.recv(n - len(data))
        if not piece:
            break
        data += piece
    return data
