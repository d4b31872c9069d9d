# Addresses and names off this machine, and descriptors that are not the program's.
import socket

# Whether the network is restricted is found out without anything that leaves this machine.
listener = socket.socket()
listener.bind(('0.0.0.0', 0))
listener.listen()
try:
    # Only one of the addresses in 127.0.0.0/8 is what 0.0.0.0 means to a restricted program.
    socket.create_connection(('127.0.0.2', listener.getsockname()[1]), 5)
except ConnectionRefusedError:
    pass
else:
    raise SystemExit('the network is not restricted')

attempts = [
    ('metadata', lambda: socket.create_connection(('169.254.169.254', 80), 5)),
    ('private', lambda: socket.create_connection(('10.0.0.1', 80), 5)),
    ('ipv6', lambda: socket.create_connection(('2001:db8::1', 80), 5)),
    ('mapped', lambda: socket.create_connection(('::ffff:169.254.169.254', 80), 5)),
    ('datagram', lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 9))),
    ('broadcast', lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('<broadcast>', 9))),
    ('decimal', lambda: socket.create_connection(('2852039166', 80), 5)),
    ('name', lambda: socket.getaddrinfo('example.com', 80)),
    ('old name', lambda: socket.gethostbyname('example.com')),
    ('bind', lambda: socket.socket().bind(('192.0.2.1', 0))),
    ('stdin', lambda: socket.socket(fileno=0)),
    ('stdin of a family', lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM, 0, 0)),
    ('raw', lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)),
    ('packet', lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW)),
    ('path', lambda: socket.socket(socket.AF_UNIX).connect('/run/systemd/notify')),
]
for name, attempt in attempts:
    try:
        attempt()
        print('OPEN', name)
    except (OSError, AttributeError) as error:
        print('closed', name)
