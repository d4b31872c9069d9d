import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
with socket.socket(type=socket.SOCK_DGRAM) as sock:
    sock.bind(('127.0.0.1', port))
    while True:
        data, address = sock.recvfrom(65507)
        try:
            sock.sendto(data, address)
        except OSError:
            pass
