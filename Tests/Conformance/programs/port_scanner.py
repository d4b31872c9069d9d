# A port scanner on listeners of its own.
import errno
import socket

def scan(host, ports):
    found = []
    for port in ports:
        s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        s.settimeout(1)
        code = s.connect_ex((host, port))
        if code == 0:
            found.append(port)
        elif code != errno.ECONNREFUSED:
            print('unexpected', errno.errorcode.get(code, code))
        s.close()
    return found

open_sockets = [socket.create_server(('127.0.0.1', 0)) for _ in range(3)]
shut_sockets = []
for _ in range(3):
    s = socket.socket()
    s.bind(('127.0.0.1', 0))        # bound but not listening: refused
    shut_sockets.append(s)
open_ports = [s.getsockname()[1] for s in open_sockets]
shut_ports = [s.getsockname()[1] for s in shut_sockets]
found = scan('127.0.0.1', sorted(open_ports + shut_ports))
print(len(found), 'open')
print(sorted(found) == sorted(open_ports))
print(scan('127.0.0.1', shut_ports))
for name, ports in (('open', open_ports), ('shut', shut_ports)):
    for port in ports:
        print('port N is', 'open' if port in found else 'closed', '| expected', name)
