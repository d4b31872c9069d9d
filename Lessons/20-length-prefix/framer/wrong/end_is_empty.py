# fails: clean-end; diagnosis: none
import struct


def send_frame(sock, payload):
    sock.sendall(struct.pack('!I', len(payload)) + payload)


def recv_frame(sock, limit):
    header = receive(sock, 4)
    if not header:
        return b''
    if len(header) < 4:
        raise EOFError
    length, = struct.unpack('!I', header)
    if length > limit:
        raise ValueError
    payload = receive(sock, length)
    if len(payload) < length:
        raise EOFError
    return payload


def receive(sock, n):
    data = b''
    while len(data) < n:
        piece = sock.recv(n - len(data))
        if not piece:
            break
        data += piece
    return data
