# fails: leaves-the-socket; diagnosis: none
import select


def send_everything(sock, data):
    view = memoryview(data).cast('B')
    sock.setblocking(False)
    while view:
        select.select([], [sock], [])
        try:
            view = view[sock.send(view):]
        except BlockingIOError:
            pass
