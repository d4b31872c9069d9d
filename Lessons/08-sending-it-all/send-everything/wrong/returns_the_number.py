# fails: sends-it; diagnosis: none
def send_everything(sock, data):
    view = memoryview(data).cast('B')
    sent = 0
    while sent < len(view):
        sent += sock.send(view[sent:])
    return sent
