# accept() goes on after another thread closed the listener, and takes one more connection.
import socket
import threading
import time


def take():
    for _ in range(2):
        try:
            conn, peer = listener.accept()
            taken.append(conn.recv(10))
            conn.close()
        except OSError as error:
            taken.append(str(error))


# A thread that has not come to accept() when the listener is closed begins anew, with more time.
for pause in (0.1, 1, 5):
    listener = socket.create_server(('127.0.0.1', 0))
    address = listener.getsockname()
    taken = []
    thread = threading.Thread(target=take)
    thread.start()
    time.sleep(pause)
    listener.close()
    client = socket.socket()
    client.settimeout(20)
    if client.connect_ex(address) == 0:
        break
    thread.join(20)
client.sendall(b'hello')
thread.join(20)
print(taken, thread.is_alive())
try:
    socket.create_connection(address, timeout=5)
except ConnectionRefusedError as error:
    print('now:', error)
