# fails: sends; diagnosis: none
import struct


def send_frame(sock, payload):
    sock.sendall(struct.pack('!H', len(payload)) + payload)


def recv_frame(sock, limit):
    header = receive(sock, 2)
    if not header:
        return None
    if len(header) < 2:
        raise EOFError
    length, = struct.unpack('!H', header)
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
