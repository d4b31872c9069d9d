def decode_stream(sock):
    """Receives UTF-8 text up to the end of the stream."""
    data = b''
    while piece := sock.recv(4096):
        data += piece
    return data.decode()
