def recv_exactly(sock, n):
    """Receives n bytes from a connected socket."""
