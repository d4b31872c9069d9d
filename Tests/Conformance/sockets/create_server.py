# create_server: a socket bound and listening, with SO_REUSEADDR.
import socket

with socket.create_server(('127.0.0.1', 0)) as server:
    print(server.getsockname()[0], server.family.name, server.gettimeout())
    print(server.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
    print(server.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
    c = socket.create_connection(server.getsockname())
    conn, _ = server.accept()
    conn.sendall(b'ok')
    print(c.recv(2, socket.MSG_WAITALL))
    try:
        socket.create_server(server.getsockname())
    except OSError as e:
        print(e.errno, e.strerror.startswith('Address already in use'))
        print(str(e).count('(while attempting to bind on address'))
print(server.fileno())
shared = socket.create_server(('127.0.0.1', 0), reuse_port=True)
second = socket.create_server(shared.getsockname(), reuse_port=True)
print(shared.getsockname() == second.getsockname())
try:
    socket.create_server(('127.0.0.1', 0), dualstack_ipv6=True)
except ValueError as e:
    print(e)
