# The tutorial's server.py and client.py, in one program.
import socket
import threading

def server(serversocket, clients):
    for _ in range(clients):
        clientsocket, addr = serversocket.accept()
        print("连线地址: %s" % str(addr[0]))
        msg = '欢迎访问入门教学！' + "\r\n"
        clientsocket.send(msg.encode('utf-8'))
        clientsocket.close()
    serversocket.close()

serversocket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
serversocket.bind(('127.0.0.1', 0))
serversocket.listen(5)
host, port = serversocket.getsockname()
t = threading.Thread(target=server, args=(serversocket, 2))
t.start()
received = []
for _ in range(2):
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.connect((host, port))
    msg = b''
    while True:
        part = s.recv(1024)
        if not part:
            break
        msg += part
    s.close()
    received.append(msg.decode('utf-8'))
t.join()
for msg in received:
    print(msg, end='')
