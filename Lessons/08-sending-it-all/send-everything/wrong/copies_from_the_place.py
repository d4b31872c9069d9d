# fails: copies-little; diagnosis: none
def send_everything(sock, data):
    data = bytes(data)
    sent = 0
    while sent < len(data):
        sent += sock.send(data[sent:])
