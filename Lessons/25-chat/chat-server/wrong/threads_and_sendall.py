# fails: slows-nobody; diagnosis: none
import socket
import sys
import threading

clients = set()
lock = threading.Lock()


def pass_on(line, sender):
    with lock:
        for client in clients - {sender}:
            try:
                client.sendall(line)
            except OSError:
                pass


def serve(client):
    line = b''
    try:
        while data := client.recv(4096):
            *whole, line = (line + data).split(b'\n')
            for one in whole:
                pass_on(one + b'\n', client)
    except OSError:
        pass
    with lock:
        clients.discard(client)
    client.close()


port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
listener = socket.create_server(('127.0.0.1', port))
while True:
    client, address = listener.accept()
    with lock:
        clients.add(client)
    threading.Thread(target=serve, args=(client,), daemon=True).start()
