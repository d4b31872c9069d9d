# fails: a-megabyte; diagnosis: none
def send_everything(sock, data):
    view = memoryview(data).cast('B')
    sock.setblocking(False)
    try:
        while view:
            view = view[sock.send(view):]
    except BlockingIOError:
        pass
    finally:
        sock.setblocking(True)
