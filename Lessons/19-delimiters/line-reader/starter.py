class LineReader:
    """Reads lines of at most limit bytes from a connected socket."""

    def __init__(self, sock, limit):
        self.sock = sock
        self.limit = limit

    def readline(self):
        """The next line without its end; None at the end of the stream."""
