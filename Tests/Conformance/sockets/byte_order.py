# htons, htonl and back.
import socket
import struct
import sys

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

print(sys.byteorder)
print(socket.ntohs(socket.htons(5000)), socket.ntohl(socket.htonl(123456789)))
print(struct.pack('=H', socket.htons(0x1234)) == b'\x12\x34')
print(struct.pack('=I', socket.htonl(0x12345678)).hex())
print(socket.htons(0), socket.htonl(0), socket.htons(65535), socket.htonl(2**32 - 1))
attempt('too big', socket.htons, 65536)
attempt('negative', socket.htons, -1)
attempt('ntohs too big', socket.ntohs, 70000)
attempt('long too big', socket.htonl, 2**32)
attempt('long negative', socket.htonl, -1)
attempt('text', socket.htons, '80')
attempt('float', socket.htonl, 1.0)
