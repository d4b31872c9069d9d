# fails: echoes; diagnosis: none
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('127.0.0.1', port))
listener.listen()
while True:
    client, address = listener.accept()
    with client:
        while data := client.recv(65535):
            client.sendall(data)
