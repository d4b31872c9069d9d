# fails: bears-slow-readers; diagnosis: none
import select
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
listener = socket.create_server(('127.0.0.1', port))
clients = set()
while True:
    for one in select.select([listener, *clients], [], [])[0]:
        if one is listener:
            client, address = listener.accept()
            clients.add(client)
            continue
        try:
            data = one.recv(4096)
            one.sendall(data)
        except OSError:
            data = b''
        if not data:
            clients.remove(one)
            one.close()
