# A small HTTP server with pages in Chinese.
import socket, threading, datetime, re
PAGES={'/':'<h1>首页</h1>','/about':'关于'}
def handle(c):
    with c:
        req=b''
        while b'\r\n\r\n' not in req:
            d=c.recv(16)
            if not d: return
            req+=d
        line,*hs=req.decode('latin-1').split('\r\n')
        try: method,path,ver=line.split()
        except ValueError as e: c.sendall(b'HTTP/1.1 400 Bad Request\r\n\r\n'); print('bad:',e); return
        headers=dict(h.split(': ',1) for h in hs if h)
        body=PAGES.get(path); status='200 OK' if body else '404 Not Found'; raw=(body or '找不到').encode('utf-8')
        c.sendall(f'HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(raw)}\r\nConnection: close\r\n\r\n'.encode()+(raw if method!='HEAD' else b''))
        print(method,path,ver,sorted(headers))
l=socket.create_server(('127.0.0.1',0))
def loop():
    for _ in range(4): threading.Thread(target=handle,args=(l.accept()[0],)).start()
threading.Thread(target=loop,daemon=True).start()
for r in ('GET / HTTP/1.1\r\nHost: x\r\nUser-Agent: t\r\n\r\n','HEAD /about HTTP/1.0\r\n\r\n','GET /none HTTP/1.1\r\n\r\n','garbage\r\n\r\n'):
    with socket.create_connection(l.getsockname()) as s:
        s.sendall(r.encode()); data=b''.join(iter(lambda: s.recv(4096), b'')); head,_,body=data.partition(b'\r\n\r\n'); print(head.decode().splitlines()); print(body.decode()); print(re.findall(r'(\w+-\w+): (.*)\r', head.decode()))
