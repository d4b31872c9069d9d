# Servers of module socketserver: hooks, time limits, errors in handlers, datagrams.
import socketserver, socket, threading, sys, time
class H(socketserver.StreamRequestHandler):
    def handle(self):
        line = self.rfile.readline().strip().decode('utf-8')
        if line == 'boom': raise ValueError('处理失败')
        self.wfile.write((line.upper()+'\n').encode())
class S(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    def handle_error(self, request, client_address):
        t, e, tb = sys.exc_info()
        print('handle_error', t.__name__, e, client_address[0], tb is not None)
    def verify_request(self, r, a): print('verify'); return True
with S(('127.0.0.1',0),H) as srv:
    print(srv.server_address[0], srv.socket.type, srv.request_queue_size, srv.timeout, srv.address_family, srv.fileno()>0)
    t=threading.Thread(target=srv.serve_forever, kwargs={'poll_interval':.05}); t.start()
    for word in ('hello','boom','世界'):
        with socket.create_connection(srv.server_address) as c:
            c.sendall(word.encode()+b'\n'); print(repr(c.makefile(encoding='utf-8').read()))
    srv.shutdown(); t.join()
print(srv.socket.fileno())
try: srv.handle_request()
except Exception as e: print(type(e).__name__, e)
class T(socketserver.TCPServer):
    timeout = .05
    def handle_timeout(self): print('timed out')
    def server_activate(self): print('activate'); super().server_activate()
    def server_bind(self): print('bind'); super().server_bind()
    def server_close(self): print('close'); super().server_close()
    def finish_request(self, r, a): print('finish'); super().finish_request(r, a)
    def shutdown_request(self, r): print('shutdown_request'); super().shutdown_request(r)
    def service_actions(self): pass
with T(('127.0.0.1',0),H) as s:
    s.handle_request()
    c=socket.create_connection(s.server_address); c.sendall(b'abc\n'); s.handle_request(); print(c.recv(10)); c.close()
class U(socketserver.BaseRequestHandler):
    def setup(self): print('setup')
    def handle(self):
        data, sock = self.request; print(data, type(sock).__name__, self.client_address[0]); sock.sendto(data[::-1], self.client_address)
    def finish(self): print('finish')
with socketserver.UDPServer(('127.0.0.1',0),U) as s:
    print(s.max_packet_size); c=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); c.sendto(b'abc',s.server_address); s.handle_request(); print(c.recv(10))
class D(socketserver.DatagramRequestHandler):
    def handle(self): self.wfile.write(self.rfile.read().upper())
with socketserver.UDPServer(('127.0.0.1',0),D) as s:
    c.sendto(b'xyz',s.server_address); s.handle_request(); print(c.recv(10))
try: socketserver.TCPServer(('127.0.0.1',70000),H)
except OverflowError as e: print(e)
try: socketserver.BaseServer(1,2).fileno
except Exception as e: print(type(e).__name__,e)
print(socketserver.ThreadingTCPServer.__mro__, socketserver.StreamRequestHandler.rbufsize, socketserver.StreamRequestHandler.wbufsize, socketserver.TCPServer.allow_reuse_address)
