# fails: partial-sends; diagnosis: M04
def send_everything(sock, data):
    view = memoryview(data).cast('B')
    sent = 0
    while sent < len(view):
        sent += sock.send(view)
