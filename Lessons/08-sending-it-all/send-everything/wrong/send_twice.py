# fails: partial-sends; diagnosis: M04
def send_everything(sock, data):
    view = memoryview(data).cast('B')
    sent = sock.send(view)
    if sent < len(view):
        sock.send(view[sent:])
