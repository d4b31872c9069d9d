# fails: peer-sends-first; diagnosis: M06
import socket


def exchange(sock, data):
    timeout = sock.gettimeout()
    sock.settimeout(0.1)
    pieces = []
    start = 0
    is_over = is_ended = False
    while not (is_over and is_ended):
        try:
            if start < len(data):
                sock.sendall(data[start:start + 400_000])
                start += 400_000
            elif not is_over:
                sock.shutdown(socket.SHUT_WR)
                is_over = True
        except TimeoutError:
            pass
        try:
            if not is_ended:
                piece = sock.recv(65536)
                pieces.append(piece)
                is_ended = not piece
        except TimeoutError:
            pass
    sock.settimeout(timeout)
    return b''.join(pieces)
