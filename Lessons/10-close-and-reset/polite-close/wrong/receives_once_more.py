# fails: more-follows; diagnosis: M42
import socket

LIMIT = 1_000_000


def serve_one(listener):
    client, address = listener.accept()
    with client:
        data = b''
        while b'\n' not in data and len(data) < LIMIT:
            piece = client.recv(4096)
            if not piece:
                break
            data += piece
        client.sendall(b'BYE\n')
        client.shutdown(socket.SHUT_WR)
        client.recv(4096)
    return data.partition(b'\n')[0]
