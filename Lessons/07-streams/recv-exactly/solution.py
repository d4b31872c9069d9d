def recv_exactly(sock, n):
    """Receives n bytes from a connected socket."""
    data = b''
    while len(data) < n:
        piece = sock.recv(n - len(data))
        if not piece:
            raise EOFError(f'the stream ended after {len(data)} of {n} bytes')
        data += piece
    return data
