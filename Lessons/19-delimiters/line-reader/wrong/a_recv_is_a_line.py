# fails: together; diagnosis: none
class LineReader:
    def __init__(self, sock, limit):
        self.sock = sock
        self.limit = limit

    def readline(self):
        data = self.sock.recv(self.limit + 2)
        if not data:
            return None
        line = data.removesuffix(b'\n').removesuffix(b'\r')
        if len(line) > self.limit:
            raise ValueError
        return line
