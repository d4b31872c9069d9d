# Which addresses each end of a loopback conversation sees, by every call that tells.
import errno
import socket

HOME = '127.0.0.1'

def udp(address=None):
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.settimeout(20)
    if address:
        s.bind(address)
    return s

# TCP: every way to ask for an address shows the program's.
server = socket.socket()
server.bind((HOME, 0))
server.listen()
host, port = server.getsockname()
assert host == HOME and f"laddr=('127.0.0.1', {port})" in repr(server), server
client = socket.socket()
assert client.getsockname() == ('0.0.0.0', 0), client.getsockname()
client.connect((HOME, port))
assert client.getpeername() == (HOME, port)
assert client.getsockname()[0] == HOME
end, peer = server.accept()
assert peer == client.getsockname() == end.getpeername(), (peer, client.getsockname())
assert end.getsockname() == (HOME, port)
assert f"raddr=('127.0.0.1', {port})" in repr(client), client
client.sendall(b'hello')
assert end.recv(9) == b'hello'
end.sendall(b'answer')
assert client.recv(9) == b'answer'
end.close()
client.close()

# An address that is taken, as an error tells it.
try:
    socket.create_server((HOME, port))
except OSError as e:
    assert e.errno == errno.EADDRINUSE
    assert str(e).endswith(f"(while attempting to bind on address ('127.0.0.1', {port}))"), e
else:
    raise AssertionError('bound twice')

# connect_ex, and a client with an address of its own.
client = socket.socket()
client.bind((HOME, 0))
own = client.getsockname()
assert client.connect_ex(('localhost', port)) == 0
end, peer = server.accept()
assert peer == own, (peer, own)
end.close()
client.close()
server.close()
client = socket.socket()
assert client.connect_ex((HOME, port)) == errno.ECONNREFUSED
client.close()

# The wildcard, as a server's address and as a destination.
server = socket.create_server(('', 0))
assert server.getsockname()[0] == '0.0.0.0', server.getsockname()
port = server.getsockname()[1]
for target in HOME, '0.0.0.0':
    client = socket.create_connection((target, port), 20, ('', 0))
    end, peer = server.accept()
    assert client.getpeername() == (HOME, port), client.getpeername()
    assert peer == client.getsockname() and peer[0] == HOME, (peer, client.getsockname())
    assert end.getsockname() == (HOME, port)
    client.close()
    end.close()
server.close()

# UDP: who answers, and from where.
server = udp((HOME, 0))
client = udp()
client.sendto(b'one', server.getsockname())
assert client.getsockname()[0] == '0.0.0.0', client.getsockname()
data, sender = server.recvfrom(9)
assert sender == (HOME, client.getsockname()[1]), sender
server.sendto(b'two', sender)
assert client.recvfrom(9) == (b'two', server.getsockname())
assert client.sendmsg([b'a', b'b'], [], 0, server.getsockname()) == 2
buffer = bytearray(9)
assert server.recvfrom_into(buffer) == (2, sender)
server.sendto(b'three', sender)
data, ancillary, flags, sender = client.recvmsg(9)
assert (data, sender) == (b'three', server.getsockname()), (data, sender)
client.connect(server.getsockname())
assert client.getsockname()[0] == HOME, client.getsockname()
client.send(b'x')
assert server.recvfrom(9) == (b'x', client.getsockname())
server.sendto(b'y', client.getsockname())
assert client.recv(9) == b'y'
client.close()
# A socket that is connected without having been bound, or bound to the wildcard.
for first in None, ('', 0):
    client = udp(first)
    client.connect(server.getsockname())
    assert client.getsockname()[0] == HOME and client.getpeername() == server.getsockname()
    client.send(b'x')
    data, sender = server.recvfrom(9)
    assert sender == client.getsockname(), (sender, client.getsockname())
    server.sendto(b'y', sender)
    assert client.recv(9) == b'y'
    client.close()
server.close()

# A wildcard server answers from 127.0.0.1, which a client connected there takes.
server = udp(('', 0))
port = server.getsockname()[1]
client = udp()
client.connect((HOME, port))
client.send(b'x')
server.sendto(b'y', server.recvfrom(9)[1])
assert client.recv(9) == b'y'
client.close()

# The name of this machine, and names that nobody has.
assert socket.gethostbyname('localhost') == HOME
print('done')
