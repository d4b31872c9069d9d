# fails: ascii; diagnosis: M07
def decode_stream(sock):
    data = b''
    while True:
        data += sock.recv(4096)
        if data.endswith(b'\0'):
            return data.decode()
