# fails: send-alone; diagnosis: none
def send_everything(sock, data):
    sock.sendall(data)
