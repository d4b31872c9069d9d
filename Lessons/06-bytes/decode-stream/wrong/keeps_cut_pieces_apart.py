# fails: ends-inside; diagnosis: none
def decode_stream(sock):
    text = ''
    rest = b''
    while piece := sock.recv(4096):
        rest += piece
        try:
            text += rest.decode()
            rest = b''
        except UnicodeDecodeError as error:
            if error.reason != 'unexpected end of data':
                raise
    return text
