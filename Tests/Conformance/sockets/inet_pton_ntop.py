# Addresses of both families as bytes.
import socket

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

four, six = socket.AF_INET, socket.AF_INET6
print(socket.inet_pton(four, '1.2.3.4'), socket.inet_ntop(four, b'\x01\x02\x03\x04'))
print(socket.inet_pton(six, '::1').hex(), socket.inet_ntop(six, bytes(15) + b'\x01'))
for text in ('2001:db8:0:0:0:0:0:1', '::', 'fe80::1:0:0:2', '::ffff:127.0.0.1', '1:0:0:2:0:0:0:3'):
    packed = socket.inet_pton(six, text)
    print(text, len(packed), socket.inet_ntop(six, packed))
attempt('short form', socket.inet_pton, four, '127.1')
attempt('not six', socket.inet_pton, six, '127.0.0.1')
attempt('two gaps', socket.inet_pton, six, '1::2::3')
attempt('wrong length', socket.inet_ntop, six, b'abcd')
attempt('wrong length 4', socket.inet_ntop, four, bytes(16))
attempt('family', socket.inet_pton, 99, '1.2.3.4')
attempt('family ntop', socket.inet_ntop, 99, b'abcd')
