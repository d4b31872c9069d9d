# fails: exactly; diagnosis: none
def decode_stream(sock):
    data = b''
    while piece := sock.recv(4096):
        data += piece
    return data.decode('utf-8-sig')
