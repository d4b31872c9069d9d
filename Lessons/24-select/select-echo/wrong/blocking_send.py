# fails: bears-slow-readers; diagnosis: none
import select
import socket
import sys

queues = {}
ended = set()


def drop(client):
    del queues[client]
    ended.discard(client)
    client.close()


def receive(client):
    data = client.recv(65536)
    queues[client] += data
    if not data:
        ended.add(client)


def send(client):
    count = client.send(queues[client])
    del queues[client][:count]


def serve(action, client):
    if client not in queues:
        return
    try:
        action(client)
        if client in ended and not queues[client]:
            drop(client)
    except BlockingIOError:
        pass
    except OSError:
        drop(client)


port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
listener = socket.create_server(('127.0.0.1', port))
while True:
    readers = [one for one in queues if one not in ended]
    writers = [one for one in queues if queues[one]]
    readable, writable, _ = select.select([listener] + readers, writers, [])
    for one in readable:
        if one is listener:
            client, address = listener.accept()
            queues[client] = bytearray()
        else:
            serve(receive, one)
    for one in writable:
        serve(send, one)
