# Names that no resolver is asked for: labels empty or too long, and null characters.
import socket


def show(name, *args):
    function = getattr(socket, name)
    try:
        print(name, function(*args))
    except (OSError, TypeError, UnicodeError) as error:
        print(name, type(error).__name__, error)


for host in ('a..b', '.a', 'a' * 64 + '.com', 'a' * 64, '中文' * 40, 'é..b'):
    print(host[:8])
    show('gethostbyname', host)
    show('gethostbyname_ex', host)
    show('gethostbyaddr', host)
    show('getaddrinfo', host, 80)
    show('create_connection', (host, 80))
show('gethostbyname', 'x\0y')
for call in (socket.socket().connect, socket.socket().bind):
    for host in ('x\0y', 'é..b'):
        try:
            call((host, 1))
        except TypeError as error:
            print(call.__name__, error)
