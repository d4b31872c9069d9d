# create_server for IPv6, and for both families at once.
import socket

six = socket.create_server(('::1', 0), family=socket.AF_INET6, backlog=1)
print(six.family.name, six.getsockname()[0], len(six.getsockname()))
print(six.getsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY))
six.close()
both = socket.create_server(('', 0), family=socket.AF_INET6, dualstack_ipv6=True)
print(both.getsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY), both.getsockname()[0])
for host in ('127.0.0.1', '::1'):
    with socket.create_connection((host, both.getsockname()[1])) as client:
        conn, address = both.accept()
        with conn:
            conn.sendall(b'seen as ' + address[0].encode())
        print(client.makefile('r').read())
