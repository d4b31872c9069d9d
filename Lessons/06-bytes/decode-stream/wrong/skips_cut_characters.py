# fails: cut-anywhere; diagnosis: none
def decode_stream(sock):
    text = ''
    while piece := sock.recv(4096):
        text += piece.decode(errors='ignore')
    return text
