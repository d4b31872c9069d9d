# fails: half-closed; diagnosis: none
import select
import socket
import sys

# A client that doesn't read is not read from either, once so many bytes wait for it.
ENOUGH = 65536

queues = {}


def drop(client):
    del queues[client]
    client.close()


def receive(client):
    data = client.recv(4096)
    if not data:
        drop(client)
        return
    queues[client] += data


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
    readers = [one for one in queues if len(queues[one]) < ENOUGH]
    writers = [one for one in queues if queues[one]]
    readable, writable, _ = select.select([listener] + readers, writers, [])
    for one in readable:
        if one is listener:
            client, address = listener.accept()
            client.setblocking(False)
            queues[client] = bytearray()
        else:
            serve(receive, one)
    for one in writable:
        serve(send, one)
