import socket
import sys

GREETING = '欢迎访问入门教学！\r\n'.encode()


def serve(port):
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(('127.0.0.1', port))
    listener.listen(16)
    while True:
        client, address = listener.accept()
        with client:
            try:
                client.sendall(GREETING)
                client.shutdown(socket.SHUT_WR)
                # What a client has said is taken before the close: else the close would be a
                # reset, and the greeting could be lost.
                client.settimeout(0.2)
                while client.recv(4096):
                    pass
            except OSError:
                pass


serve(int(sys.argv[1]) if len(sys.argv) > 1 else 9999)
