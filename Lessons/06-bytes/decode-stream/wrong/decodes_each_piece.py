# fails: cut-anywhere; diagnosis: M10
def decode_stream(sock):
    text = ''
    while piece := sock.recv(4096):
        text += piece.decode()
    return text
