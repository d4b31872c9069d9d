# fails: cut-anywhere; diagnosis: none
def decode_stream(sock):
    text = ''
    rest = b''
    while piece := sock.recv(4096):
        rest += piece
        try:
            text += rest.decode()
            rest = b''
        except UnicodeDecodeError:
            text += rest[:-1].decode()
            rest = rest[-1:]
    return text + rest.decode()
