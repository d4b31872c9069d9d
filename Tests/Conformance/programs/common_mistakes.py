# Mistakes that beginners make, each with its error.
import socket
import threading

def mistake(title, call):
    try:
        print(f'{title}: returned {call()!r}')
    except Exception as e:
        print(f'{title}: {type(e).__name__}: {e}')

listener = socket.create_server(('127.0.0.1', 0))
host, port = listener.getsockname()
s = socket.socket()
mistake('text sent', lambda: s.send('hi'))
mistake('two arguments', lambda: s.connect(host, port))
mistake('port as text', lambda: s.connect((host, str(port))))
s.connect((host, port))
mistake('recv on accept', lambda: listener.accept().recv(5))
mistake('recv on the listener', lambda: listener.recv(5))
mistake('accept unlistened', lambda: socket.socket().accept())
mistake('bytes and text', lambda: b'quit' == 'quit')
mistake('joined', lambda: 'got ' + b'x')
mistake('input as port', lambda: s.bind((host, '0')))
mistake('module called', lambda: socket(socket.AF_INET, socket.SOCK_STREAM))
mistake('bad constant', lambda: socket.socket(socket.AF_INTE))
mistake('decode twice', lambda: 'x'.decode())
mistake('encode twice', lambda: b'x'.encode())
mistake('split with text', lambda: b'a b'.split(' '))
mistake('address in text', lambda: 'from ' + ('127.0.0.1', 1))
mistake('unpack', lambda: [conn for conn, addr in [listener.getsockname() + (1,)]])
s.close()
mistake('send after close', lambda: s.send(b'x'))
