# fails: to-the-end; diagnosis: none
def decode_stream(sock):
    with sock.makefile('rb') as file:
        return file.readline().decode()
