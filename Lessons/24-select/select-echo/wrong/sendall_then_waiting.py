# fails: bears-slow-readers; diagnosis: M06
import select
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
listener = socket.create_server(('127.0.0.1', port))
clients = set()
full = set()
while True:
    readable, writable, _ = select.select([listener, *(clients - full)], full, [])
    full.difference_update(writable)
    for one in readable:
        if one is listener:
            client, address = listener.accept()
            client.setblocking(False)
            clients.add(client)
            continue
        try:
            data = one.recv(65536)
            if data:
                one.sendall(data)
        except BlockingIOError:
            full.add(one)
        except OSError:
            data = b''
        if not data:
            clients.remove(one)
            one.close()
