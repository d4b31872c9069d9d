# fails: partial-sends; diagnosis: M04
def send_everything(sock, data):
    sock.send(data)
