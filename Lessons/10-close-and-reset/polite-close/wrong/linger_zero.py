# fails: replies; diagnosis: M46
import socket
import struct

LIMIT = 1_000_000


def serve_one(listener):
    client, address = listener.accept()
    with client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
        data = b''
        while b'\n' not in data and len(data) < LIMIT:
            piece = client.recv(4096)
            if not piece:
                break
            data += piece
        client.sendall(b'BYE\n')
    return data.partition(b'\n')[0]
