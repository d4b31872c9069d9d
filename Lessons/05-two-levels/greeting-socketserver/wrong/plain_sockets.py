# fails: uses-socketserver; diagnosis: none
import socket
import sys

GREETING = '欢迎访问入门教学！\r\n'.encode()


def greet(client):
    client.settimeout(0.2)
    client.sendall(GREETING)
    client.shutdown(socket.SHUT_WR)
    while client.recv(4096):
        pass


port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('127.0.0.1', port))
listener.listen(16)
while True:
    client, address = listener.accept()
    with client:
        try:
            greet(client)
        except OSError:
            pass
