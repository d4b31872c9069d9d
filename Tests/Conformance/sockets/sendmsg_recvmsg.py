# sendmsg gathers buffers; recvmsg returns four things.
import socket

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

a, b = socket.socketpair()
print(a.sendmsg([b'one', bytearray(b'-two-'), memoryview(b'three')]))
data, ancillary, flags, address = b.recvmsg(100)
print(data, ancillary, flags, address)
print(a.sendmsg([]), a.sendmsg([b'']), a.sendmsg([b'x']))
print(b.recvmsg(1))
one, two = bytearray(3), bytearray(5)
a.sendall(b'abcdefg')
n, ancillary, flags, address = b.recvmsg_into([one, two])
print(n, one, two, ancillary)
attempt('a list is needed', a.sendmsg, 5)
attempt('of bytes', a.sendmsg, ['x'])
attempt('negative', b.recvmsg, -1)
attempt('negative ancillary', b.recvmsg, 1, -1)
attempt('no argument', b.recvmsg)
a.close()
print(b.recvmsg(10))
