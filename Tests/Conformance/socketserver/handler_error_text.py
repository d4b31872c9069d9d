# The default report of a handler's exception, on stderr.
import contextlib
import io
import socket
import socketserver

class Bad(socketserver.BaseRequestHandler):
    def handle(self):
        raise RuntimeError('handler broke')

report = io.StringIO()
with socketserver.TCPServer(('127.0.0.1', 0), Bad) as server:
    with socket.create_connection(server.server_address) as c:
        with contextlib.redirect_stderr(report):
            server.handle_request()
        print(c.recv(10))
lines = report.getvalue().splitlines()
print(lines[0] == '-' * 40, lines[-1] == '-' * 40)
print(lines[1].startswith("Exception occurred during processing of request from ('127.0.0.1', "))
print(lines[-2])
