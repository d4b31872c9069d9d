# Takes in all that one client sends, then says so with one byte.
import socket
import sys

listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('127.0.0.1', int(sys.argv[1])))
listener.listen()
connection, address = listener.accept()
while True:
    data = connection.recv(65536)
    if not data:
        break
connection.sendall(b'.')
connection.close()
listener.close()
