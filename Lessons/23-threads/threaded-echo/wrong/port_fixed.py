# fails: port; diagnosis: none
import socket
import threading


def echo(client):
    with client:
        try:
            while data := client.recv(4096):
                client.sendall(data)
        except OSError:
            pass


port = 9999
listener = socket.create_server(('127.0.0.1', port))
while True:
    client, address = listener.accept()
    threading.Thread(target=echo, args=(client,), daemon=True).start()
