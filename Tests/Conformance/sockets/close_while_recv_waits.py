# Another thread's close() neither wakes a recv that waits nor sends an end to the peer: the waiting
# call holds the socket. The number is free at once, also for other sockets.
import socket
import threading
import time

listener = socket.create_server(('127.0.0.1', 0))
client = socket.create_connection(listener.getsockname())
conn, _ = listener.accept()
got = []


def receive():
    try:
        got.append(conn.recv(10))
        got.append(conn.recv(10))
    except OSError as error:
        got.append(str(error))


thread = threading.Thread(target=receive)
thread.start()
time.sleep(0.1)
number = conn.fileno()
conn.close()
thread.join(0.2)
print('woken by close:', got, thread.is_alive())
other = socket.socket()
print('number reused:', other.fileno() == number)
client.settimeout(0.2)
try:
    print('peer:', client.recv(1))
except TimeoutError as error:
    print('peer sees no end:', error)
client.sendall(b'late')
thread.join(5)
print('then:', got, thread.is_alive())
client.settimeout(5)
print('now the end:', client.recv(1))
