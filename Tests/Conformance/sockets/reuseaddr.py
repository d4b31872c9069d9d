# SO_REUSEADDR: not for two listeners; enough after the server closed first.
import socket

def listener(address, reuse):
    s = socket.socket()
    if reuse:
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(address)
    s.listen()
    return s

def try_again(address, reuse):
    try:
        listener(address, reuse).close()
        return 'bound'
    except OSError as e:
        return str(e)

for old in (False, True):
    for new in (False, True):
        first = listener(('127.0.0.1', 0), old)
        address = first.getsockname()
        client = socket.create_connection(address)
        accepted, _ = first.accept()
        accepted.close()                      # the server's side closes first
        print(client.recv(1), end=' ')
        client.close()
        first.close()
        print('old', old, 'new', new, try_again(address, new))
