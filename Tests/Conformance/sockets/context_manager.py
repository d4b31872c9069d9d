# with closes the socket, also after an exception.
import socket

with socket.socket() as s:
    print('open', s.fileno() >= 0)
print('closed', s.fileno())

try:
    with socket.socket() as t:
        raise ValueError('inside')
except ValueError as e:
    print(e, t.fileno())

with socket.socket() as listener:
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    with socket.create_connection(listener.getsockname()) as client:
        conn, addr = listener.accept()
        with conn:
            print(addr == client.getsockname())
            client.sendall(b'ping')
            print(conn.recv(4, socket.MSG_WAITALL))
        print(client.recv(10))
print(listener.fileno(), client.fileno(), conn.fileno())

u = socket.socket()
with u as same:
    print(same is u)
