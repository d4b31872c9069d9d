# fails: serves-on; diagnosis: none
import socket
import sys

GREETING = '欢迎访问入门教学！\r\n'.encode()

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('127.0.0.1', port))
listener.listen(16)
if True:
    client, address = listener.accept()
    with client:
        try:
            client.settimeout(0.2)
            client.sendall(GREETING)
            client.shutdown(socket.SHUT_WR)
            while client.recv(4096):
                pass
        except OSError:
            pass
