# accept() goes on after another thread closed the listener, and takes one more connection.
import socket
import threading
import time

listener = socket.create_server(('127.0.0.1', 0))
address = listener.getsockname()
taken = []


def take():
    for _ in range(2):
        try:
            conn, peer = listener.accept()
            taken.append(conn.recv(10))
            conn.close()
        except OSError as error:
            taken.append(str(error))


thread = threading.Thread(target=take)
thread.start()
time.sleep(0.1)
listener.close()
client = socket.socket()
client.settimeout(5)
client.connect(address)
client.sendall(b'hello')
thread.join(5)
print(taken, thread.is_alive())
try:
    socket.create_connection(address, timeout=5)
except ConnectionRefusedError as error:
    print('now:', error)
