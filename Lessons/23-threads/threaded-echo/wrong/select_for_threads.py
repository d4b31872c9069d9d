# fails: a-thread-each; diagnosis: none
import select
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
listener = socket.create_server(('127.0.0.1', port))
left = {}
ended = set()
while True:
    readable, writable, _ = select.select(
        [listener] + [one for one in left if one not in ended and len(left[one]) < 65536],
        [one for one in left if left[one]], [])
    for sock in readable:
        if sock is listener:
            client, address = sock.accept()
            client.setblocking(False)
            left[client] = b''
            continue
        try:
            data = sock.recv(4096)
        except OSError:
            data = left[sock] = b''
        left[sock] += data
        if not data:
            ended.add(sock)
    for sock in writable:
        try:
            left[sock] = left[sock][sock.send(left[sock]):]
        except OSError:
            left[sock] = b''
            ended.add(sock)
    for sock in [one for one in ended if not left[one]]:
        ended.discard(sock)
        del left[sock]
        sock.close()
