# Sends so many bytes in pieces of 64 KB; prints the seconds until the server has them all.
import socket
import sys
import time


def connect(port):
    for _ in range(500):
        try:
            return socket.create_connection(('127.0.0.1', port))
        except ConnectionRefusedError:
            time.sleep(0.01)
    raise SystemExit('no server')


connection = connect(int(sys.argv[1]))
piece = b'x' * 65536


def stream(count):
    for _ in range(count // len(piece)):
        connection.sendall(piece)
    connection.shutdown(socket.SHUT_WR)
    return connection.recv(1)


start = time.perf_counter()
answer = stream(int(sys.argv[2]))
seconds = time.perf_counter() - start
connection.close()
if answer != b'.':
    raise SystemExit('no answer')
print(seconds)
