# fails: duplicates; diagnosis: none
import os
import socket
import time


def ping(host, port, count, timeout):
    run = os.urandom(8)
    times = []
    with socket.socket(type=socket.SOCK_DGRAM) as sock:
        sock.connect((host, port))
        for number in range(count):
            times.append(ping_once(sock, run + number.to_bytes(4, 'big'), timeout))
    return times


def ping_once(sock, data, timeout):
    sent = time.monotonic()
    try:
        sock.send(data)
    except OSError:
        pass
    while (left := sent + timeout - time.monotonic()) > 0:
        sock.settimeout(left)
        try:
            if sock.recv(65535) == data:
                return time.monotonic() - sent
            break
        except TimeoutError:
            break
        except OSError:
            pass
    return None
