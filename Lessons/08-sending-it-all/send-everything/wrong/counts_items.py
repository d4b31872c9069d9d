# fails: wide-items; diagnosis: M04
def send_everything(sock, data):
    view = memoryview(data)
    sent = 0
    while sent < len(view):
        sent += sock.send(view[sent:])
