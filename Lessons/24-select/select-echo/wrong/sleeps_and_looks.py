# fails: one-thread; diagnosis: none
import socket
import sys
import time

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
listener = socket.create_server(('127.0.0.1', port))
listener.setblocking(False)
queues = {}


def serve(client):
    """Whether the client is still there."""
    queue = queues[client]
    try:
        data = client.recv(4096)
        if not data and not queue:
            return False
        queue += data
    except BlockingIOError:
        pass
    except OSError:
        return False
    try:
        del queue[:client.send(queue)]
    except BlockingIOError:
        pass
    except OSError:
        return False
    return True


while True:
    try:
        client, address = listener.accept()
        client.setblocking(False)
        queues[client] = bytearray()
    except BlockingIOError:
        pass
    for client in list(queues):
        if not serve(client):
            del queues[client]
            client.close()
    time.sleep(0.002)
