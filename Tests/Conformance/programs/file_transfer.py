# A file sent over a socket: name, size, content, checksum.
import hashlib
import io
import socket
import threading

def send_file(sock, name, stream, size):
    sock.sendall(f'{name}\n{size}\n'.encode())
    digest = hashlib.sha256()
    while chunk := stream.read(1000):
        digest.update(chunk)
        sock.sendall(chunk)
    sock.sendall(digest.hexdigest().encode() + b'\n')

def receive_file(sock):
    with sock.makefile('rb') as f:
        name = f.readline().decode().strip()
        size = int(f.readline())
        digest = hashlib.sha256()
        content = bytearray()
        while len(content) < size:
            chunk = f.read(min(512, size - len(content)))
            if not chunk:
                raise EOFError('the sender left')
            digest.update(chunk)
            content += chunk
        good = f.readline().decode().strip() == digest.hexdigest()
    return name, bytes(content), good

listener = socket.create_server(('127.0.0.1', 0))
files = {'small.txt': b'hello\n', 'empty.bin': b'', 'large.bin': bytes(i * 7 % 256 for i in range(20_000))}

def sender():
    for name, content in files.items():
        with socket.create_connection(listener.getsockname()) as s:
            send_file(s, name, io.BytesIO(content), len(content))

t = threading.Thread(target=sender)
t.start()
for _ in files:
    conn, _ = listener.accept()
    with conn:
        name, content, good = receive_file(conn)
        print(name, len(content), good, content == files[name])
t.join()
a, b = socket.socketpair()
a.sendall(b'cut.bin\n100\nonly this')
a.close()
try:
    receive_file(b)
except EOFError as e:
    print('EOFError:', e)
