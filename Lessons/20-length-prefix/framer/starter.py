def send_frame(sock, payload):
    """Sends a frame: 4 bytes of length, then the payload."""


def recv_frame(sock, limit):
    """Receives a frame of at most limit bytes; None at the end of the stream."""
