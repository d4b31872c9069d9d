# fails: send-alone; diagnosis: none
def send_everything(sock, data):
    with sock.makefile('wb') as file:
        file.write(data)
