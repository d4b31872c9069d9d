"""Checks a greeting server as the exercise does, on one network and with one start of it."""
import os
import runpy
import socket
import struct
import sys
import threading
import time

GREETING = '欢迎访问入门教学！\r\n'.encode()
file = sys.argv[1]

with socket.socket() as finder:
    finder.bind(('127.0.0.1', 0))
    port = finder.getsockname()[1]


def connect():
    for _ in range(5000):
        try:
            return socket.create_connection(('127.0.0.1', port), 5)
        except ConnectionRefusedError:
            time.sleep(0.001)
    raise TimeoutError('it does not listen')


def expect_greeting(client):
    data = b''
    while piece := client.recv(4096):
        data += piece
    if data != GREETING:
        raise ValueError(f'got {data!r}')


def reset(client):
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    client.close()


def greet():
    with connect() as client:
        expect_greeting(client)


def check():
    for _ in range(4):
        greet()
    with connect() as silent:
        expect_greeting(silent)
        greet()
    for _ in range(3):
        with connect() as client:
            client.sendall(b'hello\r\n')
            expect_greeting(client)
    for _ in range(2):
        connect().close()
    greet()
    reset(connect())
    client = connect()
    client.sendall(b'x')
    reset(client)
    greet()
    with connect():
        greet()


def program():
    sys.argv = [file, str(port)]
    runpy.run_path(file, run_name='__main__')


threading.Thread(target=program, daemon=True).start()
try:
    check()
except (OSError, ValueError) as error:
    print(f'{file}: {error}', file=sys.stderr)
    os._exit(1)
os._exit(0)
