# fails: asks-without-waiting; diagnosis: none
import socket


def connect_with_deadline(address, seconds):
    sock = socket.socket()
    try:
        sock.settimeout(seconds)
        sock.connect(address)
        sock.settimeout(None)
    except OSError:
        sock.close()
        raise
    return sock
