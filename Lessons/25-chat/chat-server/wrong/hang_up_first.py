# fails: last-words; diagnosis: none
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
    for client in list(queues):
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
    poll = select.poll()
    poll.register(listener, select.POLLIN)
    for client in queues:
        poll.register(client, select.POLLIN | select.POLLRDHUP | (select.POLLOUT if queues[client] else 0))
    sockets = {one.fileno(): one for one in (listener, *queues)}
    for number, events in poll.poll():
        one = sockets[number]
        if one is listener:
            client, address = listener.accept()
            join(client)
            continue
        if events & (select.POLLRDHUP | select.POLLHUP) and one in queues:
            drop(one)
            continue
        if events & select.POLLIN:
            serve(receive, one)
        if events & select.POLLOUT:
            serve(send, one)
