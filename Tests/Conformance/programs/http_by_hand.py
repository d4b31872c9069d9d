# An HTTP server and client written over sockets.
import socket
import threading

PAGES = {'/': '<h1>Home</h1>', '/about': '<p>About — ü</p>'}

def read_head(f):
    head = []
    for line in f:
        line = line.rstrip(b'\r\n')
        if not line:
            break
        head.append(line.decode('latin-1'))
    return head

def respond(conn):
    with conn, conn.makefile('rb') as f:
        head = read_head(f)
        method, path, version = head[0].split()
        headers = dict(line.split(': ', 1) for line in head[1:])
        body = f.read(int(headers.get('Content-Length', 0)))
        if method == 'POST':
            status, text = '201 Created', body.decode().upper()
        elif path in PAGES:
            status, text = '200 OK', PAGES[path]
        else:
            status, text = '404 Not Found', 'no ' + path
        payload = text.encode('utf-8')
        conn.sendall(f'HTTP/1.0 {status}\r\nContent-Type: text/html; charset=utf-8\r\n'
                     f'Content-Length: {len(payload)}\r\n\r\n'.encode() + payload)

def serve(listener, count):
    for _ in range(count):
        conn, _ = listener.accept()
        respond(conn)

def request(address, method, path, body=b''):
    with socket.create_connection(address) as s:
        s.sendall(f'{method} {path} HTTP/1.0\r\nHost: localhost\r\n'
                  f'Content-Length: {len(body)}\r\n\r\n'.encode() + body)
        answer = b''
        while part := s.recv(1000):
            answer += part
    head, _, body = answer.partition(b'\r\n\r\n')
    lines = head.decode().split('\r\n')
    return lines[0], dict(l.split(': ') for l in lines[1:]), body.decode('utf-8')

listener = socket.create_server(('127.0.0.1', 0))
t = threading.Thread(target=serve, args=(listener, 4))
t.start()
for method, path, body in (('GET', '/', b''), ('GET', '/about', b''), ('GET', '/nope', b''), ('POST', '/x', b'abc')):
    status, headers, text = request(listener.getsockname(), method, path, body)
    print(status, '|', headers['Content-Length'], '|', text)
t.join()
