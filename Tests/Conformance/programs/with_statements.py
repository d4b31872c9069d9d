# Sockets in with statements: the order of closing, also after an error.
from contextlib import closing, suppress, contextmanager, ExitStack
import socket
@contextmanager
def server():
    s=socket.create_server(('127.0.0.1',0)); print('打开')
    try: yield s
    finally: s.close(); print('关闭')
try:
    with server() as s, closing(socket.create_connection(s.getsockname())) as c:
        a,_=s.accept()
        with a: c.sendall(b'hi'); print(a.recv(5)); raise KeyError('出错')
except KeyError as e: print(e, s.fileno(), c.fileno(), a.fileno())
with suppress(ConnectionRefusedError): socket.create_connection(('127.0.0.1',1)); print('never')
with ExitStack() as st:
    l=st.enter_context(socket.create_server(('127.0.0.1',0))); cs=[st.enter_context(socket.create_connection(l.getsockname())) for _ in range(3)]; st.callback(print,'callback')
print([x.fileno() for x in cs], l)
try:
    with socket.socket() as z: z.close(); z.send(b'x')
except OSError as e: print(e)
print(repr(z)); 
with open('no_such_file.txt') as f: pass
