def send_everything(sock, data):
    """Sends all of data over a connected socket, with send alone."""
    with memoryview(data).cast('B') as rest:
        sent = 0
        while sent < len(rest):
            sent += sock.send(rest[sent:])
