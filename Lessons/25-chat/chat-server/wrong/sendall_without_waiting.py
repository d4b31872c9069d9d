# fails: catches-up; diagnosis: none
import select
import socket
import sys

lines = {}
clients = set()


def join(client):
    client.setblocking(False)
    lines[client] = b''
    clients.add(client)


def drop(client):
    del lines[client]
    clients.remove(client)
    client.close()


def receive(client):
    data = client.recv(4096)
    if not data:
        drop(client)
        return
    *whole, lines[client] = (lines[client] + data).split(b'\n')
    for line in whole:
        pass_on(line + b'\n', client)


def pass_on(line, sender):
    for client in clients - {sender}:
        try:
            client.sendall(line)
        except OSError:
            drop(client)


def serve(client):
    if client not in clients:
        return
    try:
        receive(client)
    except OSError:
        drop(client)


port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
listener = socket.create_server(('127.0.0.1', port))
while True:
    readable = select.select([listener, *clients], [], [])[0]
    for one in readable:
        if one is listener:
            client, address = listener.accept()
            join(client)
        else:
            serve(one)
