# fails: raises; diagnosis: none
def send_everything(sock, data):
    view = memoryview(data).cast('B')
    try:
        while view:
            view = view[sock.send(view):]
    except OSError:
        pass
