# fails: empty; diagnosis: M08
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sock.bind(('127.0.0.1', port))
while True:
    data, address = sock.recvfrom(65535)
    if not data:
        break
    sock.sendto(data, address)
