# fails: bytes-like; diagnosis: none
def send_everything(sock, data):
    if not isinstance(data, bytes):
        raise TypeError('bytes are wanted')
    view = memoryview(data)
    while view:
        view = view[sock.send(view):]
