# fails: reset; diagnosis: none
def decode_stream(sock):
    data = b''
    try:
        while piece := sock.recv(4096):
            data += piece
    except ConnectionResetError:
        pass
    return data.decode()
