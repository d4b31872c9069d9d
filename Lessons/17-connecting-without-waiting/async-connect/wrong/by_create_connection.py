# fails: asks-without-waiting; diagnosis: none
import socket


def connect_with_deadline(address, seconds):
    sock = socket.create_connection(address, seconds)
    sock.settimeout(None)
    return sock
