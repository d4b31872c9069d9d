# fails: ends-early; diagnosis: none
import socket


def recv_exactly(sock, n):
    if n == 0:
        return b''
    data = sock.recv(n, socket.MSG_WAITALL)
    if not data:
        raise EOFError
    return data
