# fails: echoes; diagnosis: none
import select
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
listener = socket.create_server(('127.0.0.1', port))
epoll = select.epoll()
epoll.register(listener, select.EPOLLIN)
clients = {}
queues = {}


def drop(number):
    epoll.unregister(number)
    del queues[number]
    clients.pop(number).close()


def serve(number):
    client = clients[number]
    try:
        data = client.recv(4096)
        queues[number] += data
        ends = not data
    except BlockingIOError:
        ends = False
    while queues[number]:
        count = client.send(queues[number])
        del queues[number][:count]
    if ends:
        drop(number)


while True:
    for number, events in epoll.poll():
        if number == listener.fileno():
            client, address = listener.accept()
            client.setblocking(False)
            clients[client.fileno()] = client
            queues[client.fileno()] = bytearray()
            epoll.register(client, select.EPOLLIN | select.EPOLLOUT | select.EPOLLET)
            continue
        try:
            serve(number)
        except BlockingIOError:
            pass
        except OSError:
            drop(number)
