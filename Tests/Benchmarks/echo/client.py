# Round trips of one byte; prints their seconds.
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
connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def trips(count):
    for _ in range(count):
        connection.sendall(b'x')
        connection.recv(1)


trips(100)
start = time.perf_counter()
trips(int(sys.argv[2]))
seconds = time.perf_counter() - start
connection.close()
print(seconds)
