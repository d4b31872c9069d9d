# fails: copies-little; diagnosis: none
def send_everything(sock, data):
    data = bytes(data)
    while data:
        sent = sock.send(data)
        data = data[sent:]
