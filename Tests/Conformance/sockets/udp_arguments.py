# sendto and its arguments.
import socket

def udp():
    """A bound UDP socket on the loopback."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(('127.0.0.1', 0))
    sock.settimeout(5)
    return sock
def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

u, v = udp(), udp()
attempt('send without a peer', u.send, b'x')
attempt('sendall without a peer', u.sendall, b'x')
attempt('no address', u.sendto, b'x')
attempt('host and port apart', u.sendto, b'x', '127.0.0.1', 9)
attempt('text', u.sendto, 'x', v.getsockname())
attempt('port as text', u.sendto, b'x', ('127.0.0.1', '9'))
attempt('port too big', u.sendto, b'x', ('127.0.0.1', 65536))
attempt('a list', u.sendto, b'x', ['127.0.0.1', 9])
attempt('four', u.sendto, b'x', 0, v.getsockname(), 1)
attempt('with flags', u.sendto, b'flags', 0, v.getsockname())
attempt('arrived', v.recv, 10)
attempt('bytearray', u.sendto, bytearray(b'ba'), v.getsockname())
attempt('arrived', v.recv, 10)
attempt('broadcast', u.sendto, b'x', ('255.255.255.255', 9))
attempt('no argument', u.recvfrom)
attempt('negative', u.recvfrom, -1)
u.close()
attempt('closed', u.sendto, b'x', v.getsockname())
attempt('shutdown unconnected', v.shutdown, socket.SHUT_RDWR)
