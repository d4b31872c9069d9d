# fails: reset; diagnosis: none
class LineReader:
    def __init__(self, sock, limit):
        self.sock = sock
        self.limit = limit
        self.buffer = b''
        self.ended = False

    def readline(self):
        while b'\n' not in self.buffer and not self.ended:
            self.check(self.buffer.removesuffix(b'\r'))
            try:
                piece = self.sock.recv(4096)
            except OSError:
                piece = b''
            self.ended = not piece
            self.buffer += piece
        if not self.buffer:
            return None
        line, found, self.buffer = self.buffer.partition(b'\n')
        if found:
            line = line.removesuffix(b'\r')
        self.check(line)
        return line

    def check(self, line):
        if len(line) > self.limit:
            raise ValueError
