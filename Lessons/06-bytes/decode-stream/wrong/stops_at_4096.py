# fails: a-long-text; diagnosis: none
def decode_stream(sock):
    data = b''
    while len(data) < 4096:
        piece = sock.recv(4096 - len(data))
        if not piece:
            break
        data += piece
    return data.decode(errors='strict' if len(data) < 4096 else 'ignore')
