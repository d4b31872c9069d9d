# Ten thousand sockets.
import socket

held = []
try:
    for _ in range(10000):
        held.append(socket.socket())
    print('made', len(held))
except OSError as error:
    print(error, len(held) <= 64)
