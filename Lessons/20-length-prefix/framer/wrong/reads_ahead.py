# fails: one-by-one; diagnosis: none
import struct


def send_frame(sock, payload):
    sock.sendall(struct.pack('!I', len(payload)) + payload)


def recv_frame(sock, limit):
    data = b''
    while len(data) < 4 or len(data) < 4 + struct.unpack('!I', data[:4])[0]:
        piece = sock.recv(4096)
        if not piece:
            if data:
                raise EOFError
            return None
        data += piece
        if len(data) >= 4 and struct.unpack('!I', data[:4])[0] > limit:
            raise ValueError
    length, = struct.unpack('!I', data[:4])
    return data[4:4 + length]


def receive(sock, n):
    data = b''
    while len(data) < n:
        piece = sock.recv(n - len(data))
        if not piece:
            break
        data += piece
    return data
