# fails: to-the-end; diagnosis: none
def decode_stream(sock):
    return sock.recv(65536).decode()
