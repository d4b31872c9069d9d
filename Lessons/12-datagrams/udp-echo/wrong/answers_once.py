# fails: serves-on; diagnosis: none
import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
    sock.bind(('127.0.0.1', port))
    data, address = sock.recvfrom(65535)
    sock.sendto(data, address)
