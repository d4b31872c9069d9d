# IPv4 addresses as text and as four bytes.
import socket

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

print(socket.inet_aton('127.0.0.1'), socket.inet_aton('255.255.255.255'))
print(socket.inet_ntoa(b'\x7f\x00\x00\x01'), socket.inet_ntoa(bytes([192, 168, 1, 20])))
print(socket.inet_aton('127.1'), socket.inet_aton('10'), socket.inet_aton('0x7f.1'))
attempt('too big', socket.inet_aton, '256.1.1.1')
attempt('words', socket.inet_aton, 'localhost')
attempt('empty', socket.inet_aton, '')
attempt('bytes', socket.inet_aton, b'1.2.3.4')
attempt('three bytes', socket.inet_ntoa, b'abc')
attempt('text', socket.inet_ntoa, '1234')
attempt('bytearray', socket.inet_ntoa, bytearray(4))
print(int.from_bytes(socket.inet_aton('10.0.0.1'), 'big'))
print([socket.inet_ntoa((167772160 + i).to_bytes(4, 'big')) for i in range(3)])
addresses = ['10.0.0.10', '9.255.0.1', '10.0.0.9']
print(sorted(addresses, key=socket.inet_aton))
