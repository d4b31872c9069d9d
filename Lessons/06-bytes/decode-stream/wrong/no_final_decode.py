# fails: ends-inside; diagnosis: none
import codecs


def decode_stream(sock):
    decoder = codecs.getincrementaldecoder('utf-8')()
    text = ''
    while piece := sock.recv(4096):
        text += decoder.decode(piece)
    return text
