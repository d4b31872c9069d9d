# fails: cut-anywhere; diagnosis: none
class LineReader:
    def __init__(self, sock, limit):
        self.sock = sock
        self.limit = limit
        self.buffer = b''
        self.ended = False

    def readline(self):
        while b'\n' not in self.buffer and not self.ended:
            self.check(self.buffer.removesuffix(b'\r'))
            piece = self.sock.recv(4096)
            self.ended = not piece
            self.buffer += piece.replace(b'\r\n', b'\n')
        if not self.buffer:
            return None
        line, found, self.buffer = self.buffer.partition(b'\n')
        self.check(line)
        return line

    def check(self, line):
        if len(line) > self.limit:
            raise ValueError
