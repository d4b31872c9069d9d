# fails: ascii; diagnosis: none
def decode_stream(sock):
    with sock.makefile(encoding='utf-8') as file:
        return file.read()
