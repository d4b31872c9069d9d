def send_everything(sock, data):
    """Sends all of data over a connected socket, with send alone."""
