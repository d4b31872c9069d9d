# fails: at-once; diagnosis: none
class LineReader:
    buffer = bytearray()

    def __init__(self, sock, limit):
        self.sock = sock
        self.limit = limit
        self.ended = False

    def readline(self):
        while b'\n' not in self.buffer and not self.ended:
            self.check(self.buffer.removesuffix(b'\r'))
            piece = self.sock.recv(4096)
            self.ended = not piece
            self.buffer += piece
        if not self.buffer:
            return None
        line, found, rest = bytes(self.buffer).partition(b'\n')
        self.buffer[:] = rest
        if found:
            line = line.removesuffix(b'\r')
        self.check(line)
        return line

    def check(self, line):
        if len(line) > self.limit:
            raise ValueError
