class LineReader:
    """Reads lines of at most limit bytes from a connected socket."""

    def __init__(self, sock, limit):
        self.sock = sock
        self.limit = limit
        self.buffer = b''
        self.ended = False

    def readline(self):
        """The next line without its end; None at the end of the stream."""
        while b'\n' not in self.buffer and not self.ended:
            # A CR may be the first half of the end: it doesn't count yet.
            self.check(self.buffer.removesuffix(b'\r'))
            piece = self.sock.recv(4096)
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
            raise ValueError(f'a line of more than {self.limit} bytes')
