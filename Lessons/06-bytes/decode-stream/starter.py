def decode_stream(sock):
    """Receives UTF-8 text up to the end of the stream."""
