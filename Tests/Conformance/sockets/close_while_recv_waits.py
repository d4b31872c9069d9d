# Another thread's close() neither wakes a recv that waits nor sends an end to the peer: the waiting
# call holds the socket. The number is free at once, also for other sockets.
import socket
import threading
import time

listener = socket.create_server(('127.0.0.1', 0))


def receive():
    try:
        got.append(conn.recv(10))
        got.append(conn.recv(10))
    except OSError as error:
        got.append(str(error))


# A thread that has not come to recv() when the socket is closed begins anew, with more time.
for pause in (0.1, 1, 5):
    client = socket.create_connection(listener.getsockname())
    conn, _ = listener.accept()
    got = []
    thread = threading.Thread(target=receive)
    thread.start()
    time.sleep(pause)
    number = conn.fileno()
    conn.close()
    thread.join(0.2)
    if not got:
        break
print('woken by close:', got, thread.is_alive())
other = socket.socket()
print('number reused:', other.fileno() == number)
client.settimeout(0.2)
try:
    print('peer:', client.recv(1))
except TimeoutError as error:
    print('peer sees no end:', error)
client.sendall(b'late')
thread.join(20)
print('then:', got, thread.is_alive())
client.settimeout(20)
print('now the end:', client.recv(1))
