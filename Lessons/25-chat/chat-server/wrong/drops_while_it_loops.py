# fails: lets-go; diagnosis: none
import select
import socket
import sys

# A client for which more bytes wait has not been reading for too long.
MOST = 65536

lines = {}
queues = {}


def join(client):
    client.setblocking(False)
    lines[client] = b''
    queues[client] = bytearray()


def drop(client):
    del lines[client], queues[client]
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
    for client in queues:
        if client is not sender:
            queues[client] += line
            if len(queues[client]) > MOST:
                drop(client)


def send(client):
    count = client.send(queues[client])
    del queues[client][:count]


def serve(action, client):
    if client not in queues:
        return
    try:
        action(client)
    except BlockingIOError:
        pass
    except OSError:
        drop(client)


port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
listener = socket.create_server(('127.0.0.1', port))
while True:
    writers = [client for client in queues if queues[client]]
    readable, writable, _ = select.select([listener, *queues], writers, [])
    for one in readable:
        if one is listener:
            client, address = listener.accept()
            join(client)
        else:
            serve(receive, one)
    for one in writable:
        serve(send, one)
