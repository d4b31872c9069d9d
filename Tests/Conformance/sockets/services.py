# Names of services and protocols.
import socket

print(socket.getservbyname('http'), socket.getservbyname('http', 'tcp'))
print(socket.getservbyname('ssh'), socket.getservbyname('smtp'), socket.getservbyname('domain'))
print(socket.getservbyport(80), socket.getservbyport(25, 'tcp'))
print(socket.getprotobyname('tcp'), socket.getprotobyname('udp'), socket.getprotobyname('icmp'))
for call in (lambda: socket.getservbyname('no-such-service'),
             lambda: socket.getprotobyname('no-such-protocol'),
             lambda: socket.getservbyport(70000)):
    try:
        call()
    except (OSError, OverflowError) as e:
        print(type(e).__name__, e)
