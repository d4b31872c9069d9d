import socketserver

class Greeting(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write('欢迎访问入门教学！\r\n'.encode('utf-8'))

socketserver.TCPServer(('127.0.0.1', 9999), Greeting).serve_forever()
