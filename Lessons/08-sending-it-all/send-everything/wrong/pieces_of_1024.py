# fails: partial-sends; diagnosis: M04
def send_everything(sock, data):
    view = memoryview(data).cast('B')
    for start in range(0, len(view), 1024):
        sock.send(view[start:start + 1024])
