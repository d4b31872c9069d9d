import struct


def send_frame(sock, payload):
    """Sends a frame: 4 bytes of length, then the payload."""
    sock.sendall(struct.pack('!I', len(payload)) + payload)


def recv_frame(sock, limit):
    """Receives a frame of at most limit bytes; None at the end of the stream."""
    header = receive(sock, 4)
    if not header:
        return None
    if len(header) < 4:
        raise EOFError('the stream ended inside a length')
    length, = struct.unpack('!I', header)
    if length > limit:
        raise ValueError(f'a frame of {length} bytes, {limit} are the limit')
    payload = receive(sock, length)
    if len(payload) < length:
        raise EOFError('the stream ended inside a frame')
    return payload


def receive(sock, n):
    """Receives n bytes; fewer where the stream ends."""
    data = b''
    while len(data) < n:
        piece = sock.recv(n - len(data))
        if not piece:
            break
        data += piece
    return data
