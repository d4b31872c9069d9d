# fails: receives; diagnosis: M03
import socket


def recv_until_deadline(sock, n, seconds):
    before = sock.gettimeout()
    sock.settimeout(seconds)
    try:
        data = sock.recv(n, socket.MSG_WAITALL)
        if len(data) < n:
            raise EOFError('the stream ended')
        return data
    finally:
        sock.settimeout(before)
